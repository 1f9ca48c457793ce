import { __ } from '@wordpress/i18n';
import type { TicketStatus } from '../../contract/ticket.ts';

/** Where a ticket stands, in plain words. */
export function describeStatus( status: TicketStatus ): string {
	switch ( status ) {
		case 'new':
			return __( 'Sent', 'deskside' );
		case 'taken':
			return __( 'Being worked on', 'deskside' );
		case 'answered':
			return __( 'Answered', 'deskside' );
		case 'waiting':
			return __( 'Waiting for you', 'deskside' );
		case 'refused':
			return __( 'Not taken on', 'deskside' );
		case 'solved':
			return __( 'Solved', 'deskside' );
	}
}
