import { _x } from '@wordpress/i18n';
import type { QueueView } from '../../contract/desk.ts';

/**
 * A saved view of the queue.
 *
 * @param view The contract's; null for all.
 */
export function viewLabel( view: QueueView | null ): string {
	switch ( view ) {
		case null:
			return _x( 'All', 'view of the queue', 'deskside' );
		case 'mine':
			return _x( 'Mine', 'view of the queue', 'deskside' );
		case 'unassigned':
			return _x( 'Nobody’s', 'view of the queue', 'deskside' );
		case 'red':
			return _x( 'Red', 'view of the queue', 'deskside' );
		case 'unanswered':
			return _x( 'Unanswered', 'view of the queue', 'deskside' );
		case 'breach':
			return _x( 'Deadline near', 'view of the queue', 'deskside' );
	}
}
