import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseInstant } from '../clock/instant.ts';
import type { LedgerContract } from './ledger-contract.ts';
import { openTestLedger, type TestLedger } from './ledger-for-tests.ts';
import { openBooks, writeConsent } from './open-books.ts';
import { readStatement } from './read-statement.ts';

let ledger: TestLedger;
beforeAll( async () => {
	ledger = await openTestLedger();
} );
afterAll( () => ledger.close() );

const MARCH = parseInstant( '2026-03-05T10:00:00+01:00' );

/** Agrees as a new ticket does: the books are opened first. */
const agree = (
	contract: LedgerContract,
	minutes_cap: number | null,
	at = MARCH
) =>
	ledger.db.transaction().execute( async ( trx ) => {
		const due = await openBooks( trx, contract, at );
		await writeConsent( trx, contract, due, {
			ticket_id: 'tic_1',
			minutes_cap,
			text: 'Yes, go on.',
			person: 'Anna',
			at,
		} );
		return due;
	} );
const consents = async ( contract: LedgerContract, month: string ) =>
	( await readStatement( ledger.db, contract, month, MARCH ) ).entries.filter(
		( { kind } ) => kind === 'consent'
	);

describe( 'opened books', () => {
	test( 'say what is due, and it is written with the consent', async () => {
		const contract = await ledger.contract();
		const due = await agree( contract, 45 );
		expect(
			due.map( ( { kind, month } ) => `${ month } ${ kind }` )
		).toEqual( [
			'2026-01 grant',
			'2026-01 lapse',
			'2026-02 grant',
			'2026-02 lapse',
			'2026-03 grant',
		] );
		const { entries } = await readStatement(
			ledger.db,
			contract,
			'2026-03',
			MARCH
		);
		expect( entries.map( ( { kind } ) => kind ) ).toEqual( [
			'grant',
			'consent',
		] );
	} );

	test( 'hold the consent with its words, its person and its ticket', async () => {
		const contract = await ledger.contract();
		await agree( contract, 45 );
		expect( await consents( contract, '2026-03' ) ).toEqual( [
			expect.objectContaining( {
				minutes: 0,
				billable: 0,
				consented: 45,
				ticket_id: 'tic_1',
				person: 'Anna',
				work: 'Yes, go on.',
			} ),
		] );
	} );

	test( 'need nothing written again the second time, and take a consent without a cap as none', async () => {
		const contract = await ledger.contract();
		await agree( contract, 45 );
		expect( await agree( contract, null ) ).toEqual( [] );
		expect(
			( await consents( contract, '2026-03' ) ).map(
				( { consented } ) => consented
			)
		).toEqual( [ 45, 0 ] );
	} );

	test( 'are locked for everybody else until the transaction ends', async () => {
		const contract = await ledger.contract();
		const { rows } = await ledger.db
			.transaction()
			.execute( async ( trx ) => {
				await openBooks( trx, contract, MARCH );
				return sql< { by_us: boolean } >`
				select xmax::text = pg_current_xact_id()::text as by_us
				from contracts where id = ${ contract.id }`.execute( trx );
			} );
		expect( rows ).toEqual( [ { by_us: true } ] );
	} );

	test( 'refuse a cap below nothing and write nothing', async () => {
		const contract = await ledger.contract();
		await expect( agree( contract, -1 ) ).rejects.toThrow(
			expect.objectContaining( { code: 'bad_minutes' } ) as Error
		);
		expect( await consents( contract, '2026-03' ) ).toEqual( [] );
	} );
} );
