import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseInstant } from '../clock/instant.ts';
import { toEntry } from './entry.ts';
import { newEntryId } from './entry-id.ts';
import { giveConsent } from './give-consent.ts';
import { insertEntries } from './insert-entries.ts';
import type { LedgerContract } from './ledger-contract.ts';
import { LedgerError } from './ledger-error.ts';
import {
	openTestLedger,
	toolsOf,
	type TestLedger,
} from './ledger-for-tests.ts';

const AT = '2026-03-05T10:00:00+01:00';
const UTC = '2026-03-05T09:00:00.000Z';
let ledger: TestLedger;
beforeAll( async () => {
	ledger = await openTestLedger();
} );
afterAll( () => ledger.close() );

const { use, correct } = toolsOf( () => ledger );
describe( 'what is refused says what to do about it', () => {
	const cases: [
		string,
		Partial< LedgerContract >,
		( contract: LedgerContract ) => Promise< unknown >,
	][] = [
		[
			'bad_minutes: 0 is no number of minutes: whole, from 1 to 100000.',
			{},
			( contract ) => use( contract, AT, 0 ),
		],
		[
			'bad_minutes: -1 is no number of minutes: whole, from 0 to 100000.',
			{},
			( contract ) => use( contract, AT, 1, { consent: -1 } ),
		],
		[
			'bad_minutes: 0 is no number of minutes: whole, from 1 to 100000.',
			{},
			( contract ) => correct( contract, AT, '2026-03', 0 ),
		],
		[
			'consent_required: 5 billable minutes would be booked for this work, and the client agreed to 4.',
			{},
			( contract ) => use( contract, AT, 35, { consent: 4 } ),
		],
		[
			'correction_too_large: Only 5 minutes are booked there in this month; 6 cannot be taken back.',
			{},
			async ( contract ) => {
				await use( contract, AT, 5 );
				return correct( contract, AT, '2026-03', -6 );
			},
		],
		[
			'correction_too_large: Only 35 minutes are booked there in this month; 36 cannot be taken back.',
			{},
			async ( contract ) => {
				await use( contract, AT, 35, { consent: 5 } );
				return correct( contract, AT, '2026-03', -36 );
			},
		],
		[
			'outside_contract: The contract has no 2025-12 that could be corrected.',
			{},
			( contract ) => correct( contract, AT, '2025-12', 1 ),
		],
		[
			'outside_contract: The contract has no 2026-04 that could be corrected.',
			{},
			( contract ) => correct( contract, AT, '2026-04', 1 ),
		],
		[
			'outside_contract: The contract has no 2026-03 that could be corrected.',
			{ starts_on: '2026-03-06' },
			( contract ) => correct( contract, AT, '2026-03', 1 ),
		],
		[
			'outside_contract: The contract does not run at 2026-03-05T09:00:00Z.',
			{ ends_on: '2026-03-04' },
			( contract ) => use( contract, AT, 1 ),
		],
		[
			'not_worked_yet: Work of 2026-03-05T09:00:01Z cannot be booked at 2026-03-05T09:00:00Z.',
			{},
			( contract ) =>
				use( contract, AT, 1, {
					worked_at: parseInstant( AT ) + 1000,
				} ),
		],
		[
			'month_closed: 2026-03 is settled; write a correction.',
			{ closed_through: '2026-03' },
			( contract ) => use( contract, AT, 1 ),
		],
		[
			'idempotency_conflict: The key "k" was used for another entry.',
			{},
			async ( contract ) => {
				await use( contract, AT, 1, { key: 'k' } );
				return use( contract, AT, 2, { key: 'k' } );
			},
		],
	];

	test.each( cases )( '%s', async ( words, changes, write ) => {
		const contract = await ledger.contract( changes );
		const refusal: unknown = await write( contract ).catch(
			( error: unknown ) => error
		);
		expect( refusal ).toBeInstanceOf( LedgerError );
		const { name, code, message } = refusal as LedgerError;
		expect( [ name, `${ code }: ${ message }` ] ).toEqual( [
			'LedgerError',
			words,
		] );
	} );
} );

test( 'a month can be corrected from its first instant on', async () => {
	const turn = '2026-03-01T00:00:00+01:00';
	const contract = await ledger.contract();
	expect( await correct( contract, turn, '2026-03', 1 ) ).toMatchObject( {
		minutes: -1,
		worked_at: '2026-02-28T23:00:00.000Z',
	} );
} );

test.each( [ -1, 0.5, 100_001 ] )(
	'a consent to %d minutes is none',
	async ( minutes_cap ) => {
		const contract = await ledger.contract();
		await expect(
			ledger.db.transaction().execute( ( trx ) =>
				giveConsent( trx, contract, {
					ticket_id: 'tic_1',
					minutes_cap,
					text: 'Yes.',
					person: 'Client',
					at: parseInstant( AT ),
				} )
			)
		).rejects.toMatchObject( { code: 'bad_minutes' } );
	}
);

describe( 'a key stands for all that was asked', () => {
	const asked = {
		worked_at: parseInstant( AT ) - 1000,
		ticket_id: 'tic_1',
		consent: 5,
	};

	test.each( [
		{ worked_at: parseInstant( AT ) - 2000 },
		{ ticket_id: 'tic_2' },
		{ consent: 6 },
	] )( 'for a use with other %o it is refused', async ( other ) => {
		const contract = await ledger.contract();
		const first = await use( contract, AT, 1, { ...asked, key: 'k' } );
		expect( await use( contract, AT, 1, { ...asked, key: 'k' } ) ).toEqual(
			first
		);
		await expect(
			use( contract, AT, 1, { ...asked, ...other, key: 'k' } )
		).rejects.toMatchObject( { code: 'idempotency_conflict' } );
	} );

	test( 'a correction of another month, a use instead of a correction, and a consent of other minutes or another ticket are refused', async () => {
		const contract = await ledger.contract();
		const give = ( minutes_cap: number, ticket_id: string ) =>
			ledger.db.transaction().execute( ( trx ) =>
				giveConsent( trx, contract, {
					ticket_id,
					minutes_cap,
					text: 'Yes.',
					person: 'Client',
					at: parseInstant( AT ),
					key: 'given',
				} )
			);
		await correct( contract, AT, '2026-03', 2, 'k' );
		const first = await give( 10, 'tic_1' );
		expect( await give( 10, 'tic_1' ) ).toEqual( first );
		for ( const again of [
			() => correct( contract, AT, '2026-02', 2, 'k' ),
			() => use( contract, AT, 2, { key: 'k' } ),
			() => give( 11, 'tic_1' ),
			() => give( 10, 'tic_2' ),
		] ) {
			await expect( again() ).rejects.toMatchObject( {
				code: 'idempotency_conflict',
			} );
		}
	} );

	test( 'another contract may use the same key', async () => {
		const [ one, other ] = [
			await ledger.contract(),
			await ledger.contract(),
		];
		const first = await use( one, AT, 1, { key: 'k' } );
		const second = await use( other, AT, 2, { key: 'k' } );
		expect( second.minutes ).toBe( -2 );
		expect( await use( one, AT, 1, { key: 'k' } ) ).toEqual( first );
	} );
} );

test( 'what the table refuses is told as its own refusal, and only that', async () => {
	const contract = await ledger.contract();
	const write = ( parts: object ) =>
		insertEntries( ledger.db as never, [
			toEntry( contract, {
				id: newEntryId( parseInstant( AT ) ),
				month: '2026-03',
				kind: 'use',
				worked_at: UTC,
				written_at: UTC,
				...parts,
			} ),
		] );
	await expect( write( { billable: 1 } ) ).rejects.toMatchObject( {
		name: 'LedgerError',
		code: 'consent_required',
		message: 'billable minutes need a consent: 1 booked, 0 agreed',
	} );
	await expect( write( { minutes: -1 } ) ).rejects.not.toBeInstanceOf(
		LedgerError
	);
} );
