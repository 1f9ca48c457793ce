import { _x } from '@wordpress/i18n';
import type { Promised } from '../../contract/breach.ts';

/**
 * Which promise a clock measures.
 *
 * @param promise The contract's.
 */
export function promiseLabel( promise: Promised ): string {
	switch ( promise ) {
		case 'first_answer':
			return _x( 'First answer', 'promise', 'deskside' );
		case 'next_answer':
			return _x( 'Next answer', 'promise', 'deskside' );
		case 'taken_in_charge':
			return _x( 'Taken in charge', 'promise', 'deskside' );
	}
}
