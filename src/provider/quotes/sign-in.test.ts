import { expect, test } from 'vitest';
import type { Contract } from '../access/site-context.ts';
import type { ProblemError } from '../http/problem-error.ts';
import { checkSignIn, signInMinutes } from './sign-in.ts';

const contractWith = ( terms: object ): Contract =>
	( {
		terms,
		plan_id: 'standaard',
		plan_version: 1,
		starts_on: '2026-01-01',
		ends_on: null,
		zone: 'Europe/Amsterdam',
		vat_percent: 21,
		hourly_rate_cents: 9000,
		plan_size: 0,
	} ) as unknown as Contract;
const plain = contractWith( {} );
const AT = '2026-11-10T09:15:00.000Z';
const check = ( cents: number, signed_in_at: string | null ) => () =>
	checkSignIn( plain, cents, { at: AT, signed_in_at } );
const refusal = expect.objectContaining( {
	code: 'recent_sign_in_required',
	detail: 'For this sum the sign-in may be 15 minutes old at most.',
} ) as ProblemError;

test( 'five hundred with VAT ask for a sign-in of the last quarter of an hour, unless the contract says another sum', () => {
	expect( signInMinutes( plain, 49_999 ) ).toBeNull();
	expect( signInMinutes( plain, 50_000 ) ).toBe( 15 );
	const strict = contractWith( { sign_in_from_cents: 0 } );
	expect( signInMinutes( strict, 0 ) ).toBe( 15 );
} );

test( 'a smaller sum asks for nothing', () => {
	expect( check( 49_999, null ) ).not.toThrow();
} );

test.each( [ '2026-11-10T09:00:00.000Z', AT, '2026-11-10T09:16:00.000Z' ] )(
	'signed in at %s is recent',
	( signed ) => {
		expect( check( 50_000, signed ) ).not.toThrow();
	}
);

test.each( [ '2026-11-10T08:59:59.999Z', 'yesterday', null ] )(
	'signed in at %s is not',
	( signed ) => {
		expect( check( 50_000, signed ) ).toThrow( refusal );
	}
);
