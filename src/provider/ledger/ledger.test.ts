import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseInstant } from '../clock/instant.ts';
import {
	openTestLedger,
	toolsOf,
	type TestLedger,
} from './ledger-for-tests.ts';
import { readMinutes } from './read-minutes.ts';
import { readStatement } from './read-statement.ts';

let ledger: TestLedger;
beforeAll( async () => {
	ledger = await openTestLedger();
} );
afterAll( () => ledger.close() );

const { use, correct, remaining, settleAt, statement } = toolsOf(
	() => ledger
);
const refused = ( code: string ) =>
	expect.objectContaining( { code } ) as Error;

describe( 'months', () => {
	test( 'a contract nobody touched for two years is the same before and after its books are written up', async () => {
		const contract = await ledger.contract( { starts_on: '2024-11-15' } );
		const at = '2026-11-20T10:00:00+01:00';
		const before = await readStatement(
			ledger.db,
			contract,
			'2025-06',
			parseInstant( at )
		);
		const minutes = await readMinutes(
			ledger.db,
			contract,
			parseInstant( at )
		);
		await settleAt( contract, at );
		await settleAt( contract, at );
		expect(
			await readStatement(
				ledger.db,
				contract,
				'2025-06',
				parseInstant( at )
			)
		).toEqual( before );
		expect(
			await readMinutes( ledger.db, contract, parseInstant( at ) )
		).toEqual( minutes );
		expect( before ).toMatchObject( {
			granted: 30,
			used: 0,
			expired: 30,
			open: false,
		} );
		expect(
			before.entries.map( ( { kind, minutes: moved } ) => [
				kind,
				moved,
			] )
		).toEqual( [
			[ 'grant', 30 ],
			[ 'lapse', -30 ],
		] );
	} );

	test( 'the first partial month has the whole allowance, nothing is there before its first day', async () => {
		const contract = await ledger.contract( { starts_on: '2026-01-20' } );
		expect( await remaining( contract, '2026-01-19T23:59:59+01:00' ) ).toBe(
			0
		);
		expect( await remaining( contract, '2026-01-20T00:00:00+01:00' ) ).toBe(
			30
		);
		await expect(
			use( contract, '2026-01-20T10:00:00+01:00', 1, {
				worked_at: parseInstant( '2026-01-19T10:00:00+01:00' ),
			} )
		).rejects.toThrow( refused( 'outside_contract' ) );
	} );

	test( "months turn in the contract's zone", async () => {
		const contract = await ledger.contract( { zone: 'America/New_York' } );
		await use( contract, '2026-04-01T03:59:59Z', 12 );
		expect( await remaining( contract, '2026-04-01T03:59:59Z' ) ).toBe(
			18
		);
		expect( await remaining( contract, '2026-04-01T04:00:00Z' ) ).toBe(
			30
		);
	} );

	test( 'late work takes back what lapsed of its own month, and only that', async () => {
		const contract = await ledger.contract();
		await use( contract, '2026-03-05T10:00:00+01:00', 5 );
		await settleAt( contract, '2026-04-02T00:00:00+02:00' );
		await use( contract, '2026-04-02T10:00:00+02:00', 10, {
			worked_at: parseInstant( '2026-03-31T10:00:00+02:00' ),
		} );
		expect(
			await statement( contract, '2026-03', '2026-04-02T10:00:00+02:00' )
		).toEqual( {
			granted: 30,
			used: 15,
			over: 0,
			expired: 15,
			open: false,
		} );
		expect(
			await statement( contract, '2026-03', '2026-04-02T09:59:59+02:00' )
		).toMatchObject( { used: 5, expired: 25 } );
		expect( await remaining( contract, '2026-04-02T10:00:00+02:00' ) ).toBe(
			30
		);
		await expect(
			use( contract, '2026-04-02T11:00:00+02:00', 16, {
				worked_at: parseInstant( '2026-03-31T10:00:00+02:00' ),
			} )
		).rejects.toThrow( refused( 'consent_required' ) );
	} );

	test( 'a process whose clock is behind does not reopen a month that was turned', async () => {
		const contract = await ledger.contract();
		await settleAt( contract, '2026-04-01T00:00:00+02:00' );
		await use( contract, '2026-03-31T23:59:59+02:00', 10 );
		expect(
			await statement( contract, '2026-03', '2026-04-01T00:00:00+02:00' )
		).toMatchObject( { used: 10, expired: 20 } );
	} );

	test( 'a contract that ended grants nothing more, and its last month lapses', async () => {
		const contract = await ledger.contract( { ends_on: '2026-03-15' } );
		expect( await remaining( contract, '2026-03-15T23:59:59+01:00' ) ).toBe(
			30
		);
		expect( await remaining( contract, '2026-03-16T00:00:00+01:00' ) ).toBe(
			0
		);
		await settleAt( contract, '2026-06-01T00:00:00+02:00' );
		expect(
			await statement( contract, '2026-03', '2026-06-01T00:00:00+02:00' )
		).toMatchObject( { granted: 30, expired: 30 } );
		expect(
			await statement( contract, '2026-04', '2026-06-01T00:00:00+02:00' )
		).toMatchObject( { granted: 0, expired: 0 } );
	} );

	test( 'a month that was settled with the client takes corrections only', async () => {
		const contract = await ledger.contract( { closed_through: '2026-02' } );
		const late = { worked_at: parseInstant( '2026-02-10T10:00:00+01:00' ) };
		await expect(
			use( contract, '2026-03-05T10:00:00+01:00', 5, late )
		).rejects.toThrow( refused( 'month_closed' ) );
		await correct( contract, '2026-03-05T10:00:00+01:00', '2026-02', 5 );
		expect(
			await statement( contract, '2026-02', '2026-03-05T10:00:00+01:00' )
		).toMatchObject( { used: 5, expired: 25 } );
	} );

	test( 'what was settled with the client is over; the months after it are open', async () => {
		const contract = await ledger.contract( { closed_through: '2026-02' } );
		await use( contract, '2026-03-05T10:00:00+01:00', 5 );
		expect( await remaining( contract, '2026-03-05T10:00:00+01:00' ) ).toBe(
			25
		);
	} );

	test( 'a contract covers its last day, to its last second', async () => {
		const contract = await ledger.contract( { ends_on: '2026-03-15' } );
		await use( contract, '2026-03-15T23:59:59+01:00', 5 );
		await expect(
			use( contract, '2026-03-16T00:00:00+01:00', 5 )
		).rejects.toThrow( refused( 'outside_contract' ) );
	} );

	test( 'what is given back after the contract ended lapses too', async () => {
		const contract = await ledger.contract( { ends_on: '2026-03-15' } );
		await use( contract, '2026-03-05T10:00:00+01:00', 5 );
		await correct( contract, '2026-05-05T10:00:00+02:00', '2026-03', -2 );
		expect(
			await statement( contract, '2026-03', '2026-05-05T10:00:00+02:00' )
		).toMatchObject( { used: 3, expired: 27 } );
		const { left } = await ledger.db
			.selectFrom( 'minute_entries' )
			.where( 'contract_id', '=', contract.id )
			.select( ( { fn } ) => fn.sum< number >( 'minutes' ).as( 'left' ) )
			.executeTakeFirstOrThrow();
		expect( left ).toBe( 0 );
	} );

	test( 'a month is open until its very end, and lapses then though nobody wrote it', async () => {
		const contract = await ledger.contract();
		await use( contract, '2026-03-05T10:00:00+01:00', 5 );
		expect(
			await statement( contract, '2026-03', '2026-03-31T23:59:59+02:00' )
		).toMatchObject( { used: 5, expired: 0, open: true } );
		expect(
			await statement( contract, '2026-03', '2026-04-01T00:00:00+02:00' )
		).toMatchObject( { used: 5, expired: 25, open: false } );
	} );

	test( 'work of tomorrow cannot be booked today', async () => {
		const contract = await ledger.contract();
		await expect(
			use( contract, '2026-03-05T10:00:00+01:00', 5, {
				worked_at: parseInstant( '2026-03-05T10:00:01+01:00' ),
			} )
		).rejects.toThrow( refused( 'not_worked_yet' ) );
	} );
} );

test.each( [ 0, -1, 1.5, Number.NaN, 100_001 ] )(
	'%d minutes are no work',
	async ( minutes ) => {
		const contract = await ledger.contract();
		await expect(
			use( contract, '2026-03-05T10:00:00+01:00', minutes )
		).rejects.toThrow( refused( 'bad_minutes' ) );
	}
);

test( 'where the minutes stand takes one statement', async () => {
	const contract = await ledger.contract();
	const before = ledger.statements();
	await readMinutes(
		ledger.db,
		contract,
		parseInstant( '2026-03-05T10:00:00+01:00' )
	);
	expect( ledger.statements() - before ).toBe( 1 );
} );
