import { _x } from '@wordpress/i18n';
import type { StatusFilter } from '../store/types.ts';

/**
 * Where a ticket stands, in a word.
 *
 * @param status The contract's status, or `open` for all that still need somebody.
 */
export function statusLabel( status: StatusFilter ): string {
	switch ( status ) {
		case 'open':
			return _x( 'Open', 'status of tickets', 'deskside' );
		case 'new':
			return _x( 'New', 'status of a ticket', 'deskside' );
		case 'taken':
			return _x( 'Taken in charge', 'status of a ticket', 'deskside' );
		case 'answered':
			return _x( 'Answered', 'status of a ticket', 'deskside' );
		case 'waiting':
			return _x(
				'Waiting for the client',
				'status of a ticket',
				'deskside'
			);
		case 'refused':
			return _x( 'Refused', 'status of a ticket', 'deskside' );
		case 'solved':
			return _x( 'Solved', 'status of a ticket', 'deskside' );
	}
}
