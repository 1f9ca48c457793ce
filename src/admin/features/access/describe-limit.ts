import { __ } from '@wordpress/i18n';
import type { AccessLimit } from '../../../contract/access.ts';

/** What an owner leaves out, as the label of its box. */
export function describeLimit( limit: AccessLimit ): string {
	return {
		plugins: __( 'Install, update or switch plugins', 'deskside' ),
		themes: __( 'Change or customise themes', 'deskside' ),
		settings: __( 'Change settings and update WordPress', 'deskside' ),
		orders: __( 'See and change orders and reports', 'deskside' ),
		deleting: __( 'Delete anything', 'deskside' ),
	}[ limit ];
}
