import { __ } from '@wordpress/i18n';
import type { Coverage } from '../../contract/estimate.ts';

/**
 * What the owner was told about the cost, in a line.
 *
 * @param coverage The estimate's.
 */
export function coverageLabel( coverage: Coverage ): string {
	switch ( coverage ) {
		case 'included':
			return __( 'Included in the plan', 'deskside' );
		case 'fair_use':
			return __( 'From the monthly minutes', 'deskside' );
		case 'hourly':
			return __( 'At the hourly rate', 'deskside' );
		case 'fixed_price':
			return __( 'At a fixed price', 'deskside' );
		case 'quote':
			return __( 'After a quote', 'deskside' );
		case 'by_contract':
			return __( 'As the contract says', 'deskside' );
	}
}
