import { openTestDatabase } from '../../../tests/provider/support/test-database.ts';
import { parseInstant } from '../clock/instant.ts';
import type { Db } from '../db/database.ts';
import { correctMinutes } from './correct-minutes.ts';
import type { LedgerContract } from './ledger-contract.ts';
import { readMinutes } from './read-minutes.ts';
import { readStatement } from './read-statement.ts';
import { recordUse, type Use } from './record-use.ts';
import { settle } from './settle.ts';

export interface TestLedger {
	db: Db;
	/** How many statements were sent so far. */
	statements: () => number;
	/** A new contract with its row. */
	contract: (
		changes?: Partial< LedgerContract >
	) => Promise< LedgerContract >;
	close: () => Promise< void >;
}

/** A ledger of its own for one test file: embedded, or on the server of DATABASE_URL. */
export async function openTestLedger(): Promise< TestLedger > {
	let statements = 0;
	let contracts = 0;
	const { db, close } = await openTestDatabase( () => statements++ );
	await db
		.insertInto( 'providers' )
		.values( {
			id: 'pro_test',
			name: 'Test',
			colour: '#000000',
			created_at: '2026-01-01T00:00:00Z',
		} )
		.execute();
	const contract = async (
		changes: Partial< LedgerContract > = {}
	): Promise< LedgerContract > => {
		const made = {
			provider_id: 'pro_test',
			id: `con_${ ++contracts }`,
			zone: 'Europe/Amsterdam',
			starts_on: '2026-01-01',
			ends_on: null,
			allowance_minutes: 30,
			...changes,
		};
		const { id, zone, starts_on, ends_on } = made;
		await db
			.insertInto( 'contracts' )
			.values( {
				provider_id: 'pro_test',
				id,
				zone,
				starts_on,
				ends_on,
				client: 'Client',
				plan_id: 'standaard',
				plan_version: 1,
				plan_size: 0,
				currency: 'EUR',
				terms: '{}',
				created_at: '2026-01-01T00:00:00Z',
			} )
			.execute();
		return made;
	};
	return { db, statements: () => statements, contract, close };
}

/** Books minutes in a transaction of their own; a consent is given as its number. */
export const useMinutes = (
	{ db }: TestLedger,
	contract: LedgerContract,
	at: string,
	minutes: number,
	rest: Partial< Omit< Use, 'consent' > > & { consent?: number } = {}
) =>
	db.transaction().execute( ( trx ) => {
		const { consent, ...others } = rest;
		const given =
			consent === undefined
				? {}
				: {
						consent: {
							minutes: consent,
							text: 'Agreed.',
							person: 'Client',
						},
				  };
		return recordUse( trx, contract, {
			minutes,
			at: parseInstant( at ),
			...others,
			...given,
		} );
	} );

/** What tests ask of a ledger again and again, with instants as ISO text; the ledger is opened after they are named. */
export const toolsOf = ( ledger: () => TestLedger ) => ( {
	use: (
		contract: LedgerContract,
		at: string,
		minutes: number,
		rest: Parameters< typeof useMinutes >[ 4 ] = {}
	) => useMinutes( ledger(), contract, at, minutes, rest ),
	correct: (
		contract: LedgerContract,
		at: string,
		month: string,
		minutes: number,
		key: string | null = null
	) =>
		ledger()
			.db.transaction()
			.execute( ( trx ) =>
				correctMinutes( trx, contract, {
					month,
					minutes,
					at: parseInstant( at ),
					key,
				} )
			),
	remaining: async ( contract: LedgerContract, at: string ) =>
		( await readMinutes( ledger().db, contract, parseInstant( at ) ) )
			.allowance?.remaining,
	settleAt: ( contract: LedgerContract, at: string ) =>
		ledger()
			.db.transaction()
			.execute( ( trx ) => settle( trx, contract, parseInstant( at ) ) ),
	statement: async (
		contract: LedgerContract,
		month: string,
		at: string
	) => {
		const { granted, used, over, expired, open } = await readStatement(
			ledger().db,
			contract,
			month,
			parseInstant( at )
		);
		return { granted, used, over, expired, open };
	},
} );
