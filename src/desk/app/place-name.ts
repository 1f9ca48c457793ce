import { __ } from '@wordpress/i18n';
import type { Place } from './route.ts';

/**
 * What stands beside the queue, in words.
 *
 * @param place Where the desk is.
 */
export function placeName( { page }: Place ): string {
	switch ( page ) {
		case 'queue':
		case 'ticket':
			return __( 'Ticket', 'deskside' );
		case 'contracts':
			return __( 'Contracts', 'deskside' );
		case 'contract':
			return __( 'Contract', 'deskside' );
		case 'plan':
			return __( 'Plan', 'deskside' );
		case 'breaches':
			return __( 'Deadlines', 'deskside' );
		case 'help':
		case 'article':
			return __( 'Help texts', 'deskside' );
	}
}
