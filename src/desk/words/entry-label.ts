import { _x } from '@wordpress/i18n';
import type { MinuteEntry } from '../../contract/minutes.ts';

/**
 * What kind of minute entry it is.
 *
 * @param kind The entry's.
 */
export function entryLabel( kind: MinuteEntry[ 'kind' ] ): string {
	switch ( kind ) {
		case 'grant':
			return _x( 'Granted', 'minute entry', 'deskside' );
		case 'use':
			return _x( 'Used', 'minute entry', 'deskside' );
		case 'consent':
			return _x( 'Consent', 'minute entry', 'deskside' );
		case 'correction':
			return _x( 'Corrected', 'minute entry', 'deskside' );
		case 'lapse':
			return _x( 'Lapsed', 'minute entry', 'deskside' );
	}
}
