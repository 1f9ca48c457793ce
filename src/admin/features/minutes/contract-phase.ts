import type { ContractCard } from '../../../contract/summary.ts';

export type Phase =
	| 'upcoming'
	| 'first_month'
	| 'running'
	| 'last_month'
	| 'ended';

/** The day that an instant falls on in a zone, as `2026-11-30`. */
const dayIn = ( zone: string, instant: string ): string =>
	new Intl.DateTimeFormat( 'en-CA', {
		timeZone: zone,
		year: 'numeric',
		month: '2-digit',
		day: '2-digit',
	} ).format( new Date( instant ) );

/**
 * Where a contract stands at an instant: what a reader must know about its minutes hangs on it. A contract that began on
 * the first of a month, or ends with one, is like any other.
 */
export function contractPhase(
	{ starts_on: start, ends_on: end, zone }: ContractCard,
	at: string
): Phase {
	const today = dayIn( zone, at );
	const isThisMonth = ( day: string ) =>
		day.startsWith( today.slice( 0, 7 ) );
	if ( today < start ) {
		return 'upcoming';
	}
	if ( end !== null && today > end ) {
		return 'ended';
	}
	if ( end !== null && isThisMonth( end ) ) {
		return 'last_month';
	}
	return isThisMonth( start ) && ! start.endsWith( '-01' )
		? 'first_month'
		: 'running';
}
