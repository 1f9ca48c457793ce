import { __ } from '@wordpress/i18n';
import type { Referral } from '../../contract/refusal.ts';

/**
 * Where a refused request belongs.
 *
 * @param kind The contract's.
 */
export function referralLabel( kind: Referral[ 'kind' ] ): string {
	switch ( kind ) {
		case 'outside_professional':
			return __( 'An outside professional', 'deskside' );
		case 'larger_plan':
			return __( 'A larger plan', 'deskside' );
	}
}
