import type { QueueItem } from '../../contract/desk.ts';
import { matchesWords } from './matches-words.ts';

/**
 * Whether a line of the queue is as the address asks for.
 *
 * @param item   The line.
 * @param wanted Gives a condition by its name; null where there is none.
 * @param me     Whose desk it is.
 */
export function isWanted(
	item: QueueItem,
	wanted: ( name: string ) => string | null,
	me: string
): boolean {
	return (
		isOfStatus( item, wanted( 'status' ), wanted( 'words' ) ) &&
		isInView( item, wanted( 'view' ), me ) &&
		matchesWords( item, wanted( 'words' ) ?? '' ) &&
		( wanted( 'site' ) ?? item.site_id ) === item.site_id &&
		( wanted( 'topic' ) ?? item.topic ) === item.topic &&
		( wanted( 'plan' ) ?? item.plan_id ) === item.plan_id &&
		( wanted( 'urgency' ) ?? item.urgency ) === item.urgency
	);
}

function isOfStatus(
	{ status }: QueueItem,
	wanted: string | null,
	words: string | null
): boolean {
	return wanted
		? status === wanted
		: Boolean( words ) || ! [ 'solved', 'refused' ].includes( status );
}

function isInView(
	{ agent, urgency, waiting_since }: QueueItem,
	view: string | null,
	me: string
): boolean {
	switch ( view ) {
		case 'mine':
			return agent === me;
		case 'unassigned':
			return agent === null;
		case 'red':
			return urgency === 'red';
		case 'unanswered':
			return waiting_since !== null;
		default:
			return true;
	}
}
