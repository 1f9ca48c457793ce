import type { Estimate } from '../../../contract/estimate.ts';
import type { MinutesSummary } from '../../../contract/minutes.ts';
import type { NewTicket } from '../../../contract/ticket.ts';
import type { Caller } from '../../access/caller.ts';
import { estimateFor } from '../../contracts/estimate-for.ts';
import type { Db } from '../../db/database.ts';
import { minutesThen } from './minutes-then.ts';

/** No agreement is this long on its way; what names an older moment is not looked into. */
const MOST_MS = 366 * 86_400_000;

/**
 * The estimate that the owner saw, computed anew for the moment that the ticket names: with the minutes as they stand, and only
 * when that is another one as they may have stood then. Nothing of it is taken from the request but where to look.
 *
 * @return null when what was seen is none of ours, or of terms that hold no longer.
 */
export async function findShown(
	db: Db,
	caller: Caller,
	sent: NewTicket,
	minutes: MinutesSummary
): Promise< Estimate | null > {
	const { estimate_seen: seen } = sent;
	if ( ! seen || ! isPast( seen.at, caller.at ) ) {
		return null;
	}
	const { contract } = caller.site;
	const { locale } = caller.person;
	const shownWith = ( allowance: MinutesSummary[ 'allowance' ] ) => {
		const shown = estimateFor(
			contract,
			sent,
			{ allowance },
			locale,
			seen.at
		);
		return shown.fingerprint === seen.fingerprint ? shown : null;
	};
	const shown = shownWith( minutes.allowance );
	if ( shown || ! minutes.allowance ) {
		return shown;
	}
	for ( const allowance of await minutesThen( db, contract, seen.at ) ) {
		const then = shownWith( allowance );
		if ( then ) {
			return then;
		}
	}
	return null;
}

function isPast( seen: string, now: string ): boolean {
	const age = Date.parse( now ) - Date.parse( seen );
	return age >= 0 && age <= MOST_MS;
}
