import { __ } from '@wordpress/i18n';
import type { JournalKind } from '../../contract/journal.ts';

/**
 * One of the journal's three lists.
 *
 * @param kind The contract's.
 */
export function journalLabel( kind: JournalKind ): string {
	switch ( kind ) {
		case 'function':
			return __( 'What the system does', 'deskside' );
		case 'anomaly':
			return __( 'What is wrong with it', 'deskside' );
		case 'work':
			return __( 'What was done on it', 'deskside' );
	}
}
