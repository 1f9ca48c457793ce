import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Db } from '../db/database.ts';
import { parseInstant } from '../clock/instant.ts';
import { toEntry, type NewEntry } from './entry.ts';
import { newEntryId } from './entry-id.ts';
import { giveConsent } from './give-consent.ts';
import type { LedgerContract } from './ledger-contract.ts';
import {
	openTestLedger,
	useMinutes,
	type TestLedger,
} from './ledger-for-tests.ts';
import { lockContracts } from './lock-contracts.ts';
import { readMinutes } from './read-minutes.ts';
import { readStatement } from './read-statement.ts';

const AT = '2026-03-05T10:00:00+01:00';
let ledger: TestLedger;
beforeAll( async () => {
	ledger = await openTestLedger();
} );
afterAll( () => ledger.close() );

/** Goes round every function of the ledger, straight to the table. */
const insert = (
	db: Db,
	contract: LedgerContract,
	parts: Partial< NewEntry >
) => {
	const now = new Date( parseInstant( AT ) ).toISOString();
	const entry = toEntry( contract, {
		id: newEntryId( parseInstant( AT ) ),
		month: '2026-03',
		kind: 'use',
		worked_at: now,
		written_at: now,
		...parts,
	} );
	return db.insertInto( 'minute_entries' ).values( entry ).execute();
};

describe( 'the table itself refuses', () => {
	test.each( [
		[ 'a change', sql`update minute_entries set minutes = 0` ],
		[ 'a removal', sql`delete from minute_entries` ],
		[ 'an emptying', sql`truncate minute_entries cascade` ],
		[ 'a key to be forgotten', sql`delete from minute_keys` ],
	] )( '%s', async ( _name, statement ) => {
		await useMinutes( ledger, await ledger.contract(), AT, 5, {
			key: 'k',
		} );
		await expect( statement.execute( ledger.db ) ).rejects.toThrow(
			/only ever added/
		);
	} );

	test.each< [ string, Partial< NewEntry >, RegExp ] >( [
		[
			'more than the allowance',
			{ minutes: -31 },
			/minutes_not_overdrawn/,
		],
		[
			'billable minutes without consent',
			{ billable: 1 },
			/need a consent/,
		],
		[
			'billable minutes hidden in a correction',
			{ kind: 'correction', billable: 1 },
			/need a consent/,
		],
		[ 'work of nothing', {}, /shape_of_kind/ ],
		[ 'a use that gives minutes', { minutes: 5 }, /shape_of_kind/ ],
		[
			'a second grant of the month',
			{ kind: 'grant', minutes: 30 },
			/one_grant/,
		],
		[ 'a consent without its cap', { kind: 'consent' }, /consent_has_cap/ ],
		[
			'a cap on what is no consent',
			{ minutes: -1, consented: 5 },
			/consent_has_cap/,
		],
		[
			'billable minutes below nothing',
			{ kind: 'correction', minutes: 1, billable: -1 },
			/billed_not_negative/,
		],
		[
			'work written before it was done',
			{ minutes: -1, worked_at: '2026-03-06T00:00:00Z' },
			/worked_before_written/,
		],
		[ 'a month that is none', { minutes: -1, month: '2026-13' }, /month/ ],
	] )( '%s', async ( _name, parts, message ) => {
		const contract = await ledger.contract();
		await useMinutes( ledger, contract, AT, 1 );
		await expect( insert( ledger.db, contract, parts ) ).rejects.toThrow(
			message
		);
	} );

	test( 'an entry of a contract that is not there', async () => {
		const contract = { ...( await ledger.contract() ), id: 'con_nowhere' };
		await expect(
			insert( ledger.db, contract, { kind: 'grant', minutes: 30 } )
		).rejects.toThrow( /foreign key/ );
	} );
} );

const settled = async ( writes: Promise< unknown >[] ) =>
	( await Promise.allSettled( writes ) ).filter(
		( { status } ) => status === 'fulfilled'
	).length;

describe( 'two writers at once', () => {
	test( 'cannot overdraw the allowance', async () => {
		const contract = await ledger.contract();
		const done = await settled(
			Array.from( { length: 20 }, () =>
				useMinutes( ledger, contract, AT, 4 )
			)
		);
		expect( done ).toBe( 7 );
		expect(
			( await readMinutes( ledger.db, contract, parseInstant( AT ) ) )
				.allowance
		).toMatchObject( { used: 28, remaining: 2 } );
	} );

	test( "cannot book more than was agreed to, even past the ledger's own lock", async () => {
		const contract = await ledger.contract( { allowance_minutes: 0 } );
		await ledger.db.transaction().execute( ( trx ) =>
			giveConsent( trx, contract, {
				ticket_id: 'tic_1',
				minutes_cap: 10,
				text: 'Yes.',
				person: 'Client',
				at: parseInstant( AT ),
			} )
		);
		// Different months, so that the months' chains do not already make them wait.
		const months = [ '2026-01', '2026-02', '2026-03' ];
		const done = await settled(
			months.map( ( month ) =>
				ledger.db.transaction().execute( ( trx ) =>
					insert( trx, contract, {
						month,
						billable: 6,
						scope: 'tic_1',
					} )
				)
			)
		);
		expect( done ).toBe( 1 );
	} );

	test( 'book a key once, whoever comes first', async () => {
		const contract = await ledger.contract();
		const entries = await Promise.all(
			Array.from( { length: 8 }, () =>
				useMinutes( ledger, contract, AT, 3, { key: 'once' } )
			)
		);
		expect( new Set( entries.map( ( { id } ) => id ) ).size ).toBe( 1 );
		expect(
			(
				await readStatement(
					ledger.db,
					contract,
					'2026-03',
					parseInstant( AT )
				)
			).used
		).toBe( 3 );
	} );

	test( 'that need the same contracts in another order do not wait for each other for ever', async () => {
		const [ a, b ] = [ await ledger.contract(), await ledger.contract() ];
		const lockBoth = ( contracts: LedgerContract[] ) =>
			ledger.db
				.transaction()
				.execute( ( trx ) => lockContracts( trx, contracts ) );
		expect(
			await settled(
				Array.from( { length: 20 }, ( _none, index ) =>
					lockBoth( index % 2 ? [ a, b ] : [ b, a ] )
				)
			)
		).toBe( 20 );
	} );
} );
