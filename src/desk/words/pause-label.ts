import { __ } from '@wordpress/i18n';
import type { PauseReason } from '../../contract/pause.ts';

/**
 * Why a clock stands still.
 *
 * @param reason The contract's.
 */
export function pauseLabel( reason: PauseReason ): string {
	switch ( reason ) {
		case 'waiting_for_client':
			return __( 'The client owes an answer', 'deskside' );
		case 'access_withheld':
			return __( 'The client withholds access', 'deskside' );
	}
}
