import type { WorkCover } from '../../contract/desk.ts';
import type { NewEntry } from './entry.ts';

/**
 * What minutes of a work are taken from. `allowance`: the month's allowance first, what goes beyond it is billable. `billable`:
 * never from the allowance. `agreed`: its price is agreed on as a whole, so minutes cost nothing by themselves, unless the client
 * agreed to billable ones. `included`: they cost nothing.
 */
export type Cover = WorkCover | 'agreed';

type Parts = Pick< NewEntry, 'minutes' | 'billable' | 'included' >;

/**
 * Where minutes of work go.
 *
 * @param worked    Whole minutes, at least 1.
 * @param cover     What the work is taken from.
 * @param available Minutes of the month's allowance that may still be used.
 * @param agreed    Billable minutes that the client agreed to for this work, booked or not.
 */
export function splitWork(
	worked: number,
	cover: Cover,
	available: number,
	agreed: number
): Parts {
	const settled = settledCover( cover, agreed );
	if ( settled === 'included' ) {
		return { minutes: 0, billable: 0, included: worked };
	}
	const used = settled === 'allowance' ? Math.min( worked, available ) : 0;
	return { minutes: 0 - used, billable: worked - used, included: 0 };
}

/** What a cover means for a work, by the billable minutes that the client agreed to for it. */
export function settledCover( cover: Cover, agreed: number ): WorkCover {
	if ( cover !== 'agreed' ) {
		return cover;
	}
	return agreed > 0 ? 'billable' : 'included';
}

/**
 * Where minutes that are given back come from: what costs the client most first.
 *
 * @param back   Whole minutes, at least 1 and no more than the parts of `booked` come to.
 * @param booked What can be given back.
 */
export function splitBack(
	back: number,
	booked: Record< 'used' | 'billed', number >
): Parts {
	const billable = Math.min( back, booked.billed );
	const minutes = Math.min( back - billable, booked.used );
	return {
		minutes,
		billable: 0 - billable,
		included: 0 - ( back - billable - minutes ),
	};
}
