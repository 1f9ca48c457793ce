import type { Allowance } from '../../../contract/minutes.ts';
import type { Contract } from '../../access/site-context.ts';
import { readMinutesOf } from '../../contracts/ledger-of.ts';
import type { Db } from '../../db/database.ts';

/** Longer than any booking takes from its instant to its commit. */
const IN_FLIGHT_MS = 60_000;

/**
 * Where an allowance may have stood for somebody who looked at an instant: a booking that was under way then carries an earlier
 * instant, and was not to be seen yet. Few, since little is booked in a minute.
 */
export async function minutesThen(
	db: Db,
	contract: Contract,
	at: string
): Promise< Allowance[] > {
	const before = new Date( Date.parse( at ) - IN_FLIGHT_MS ).toISOString();
	const { allowance } = await readMinutesOf( db, contract, at );
	const earlier = await readMinutesOf( db, contract, before );
	if ( ! allowance || ! earlier.allowance ) {
		return [];
	}
	const isSameMonth = earlier.allowance.month === allowance.month;
	return usedBetween(
		isSameMonth ? earlier.allowance.used : 0,
		allowance.used
	).map( ( used ) => ( { ...allowance, used } ) );
}

/** All whole minutes between both, whichever is more: a correction gives back. The later reading comes first. */
function usedBetween( earlier: number, later: number ): number[] {
	const step = earlier < later ? -1 : 1;
	return Array.from(
		{ length: Math.abs( later - earlier ) + 1 },
		( _, place ) => later + step * place
	);
}
