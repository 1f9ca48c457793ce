import type { Trx } from '../db/database.ts';
import type { NewEntry } from './entry.ts';
import { LedgerError } from './ledger-error.ts';

/** The SQLSTATE that the table's consent rule raises. */
const CONSENT_MISSING = 'DS001';

/** Writes entries in their order; the table continues the chains and refuses what breaks its rules. */
export async function insertEntries(
	trx: Trx,
	entries: readonly NewEntry[]
): Promise< void > {
	if ( entries.length === 0 ) {
		return;
	}
	try {
		await trx
			.insertInto( 'minute_entries' )
			.values( [ ...entries ] )
			.execute();
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
