import { sql, type RawBuilder } from 'kysely';
import type { Trx } from '../db/database.ts';
import { statement, type ValueOf } from '../db/statement.ts';
import { withNext } from '../db/with-next.ts';
import type { NewEntry } from './entry.ts';
import { LedgerError } from './ledger-error.ts';

/** The SQLSTATE that the table's consent rule raises. */
const CONSENT_MISSING = 'DS001';

/** What the table does not count by itself. */
const COLUMNS = sql.raw(
	'provider_id, contract_id, month, id, kind, minutes, billable, included, consented, scope, ticket_id, worked_at, written_at, person, work'
);

/** Any number of rows as one value: the same text for all, and one parameter. */
const inserting = ( way: RawBuilder< unknown > ) =>
	statement(
		( _, value: ValueOf< { entries: string } > ) => sql< never >`${ way }
		insert into minute_entries ( ${ COLUMNS } )
		select ${ COLUMNS } from jsonb_populate_recordset( null::minute_entries, ${ value(
			'entries'
		) }::jsonb )`
	);

const insert = inserting( sql.raw( '' ) );
const insertLater = inserting( withNext );

/** Writes entries in their order; the table continues the chains and refuses what breaks its rules. */
export async function insertEntries(
	trx: Trx,
	entries: readonly NewEntry[]
): Promise< void > {
	if ( entries.length === 0 ) {
		return;
	}
	try {
		await insert( trx, { entries: JSON.stringify( entries ) } );
	} catch ( error ) {
		if ( ( error as { code?: unknown } ).code === CONSENT_MISSING ) {
			throw new LedgerError(
				'consent_required',
				( error as Error ).message
			);
		}
		throw error;
	}
}

/**
 * Writes one entry that no rule of the table can refuse for a reason of the client's, together with the transaction's next
 * statement: that one fails should this one.
 */
export async function insertEntryWithNext(
	trx: Trx,
	entry: NewEntry
): Promise< void > {
	await insertLater( trx, { entries: JSON.stringify( [ entry ] ) } );
}
