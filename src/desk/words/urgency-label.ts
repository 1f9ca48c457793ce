import { _x } from '@wordpress/i18n';
import type { Urgency } from '../../contract/topic.ts';

/**
 * An urgency by its colour's name; the colour beside it only repeats it.
 *
 * @param urgency The contract's urgency.
 */
export function urgencyLabel( urgency: Urgency ): string {
	switch ( urgency ) {
		case 'red':
			return _x( 'Red', 'urgency', 'deskside' );
		case 'yellow':
			return _x( 'Yellow', 'urgency', 'deskside' );
		case 'green':
			return _x( 'Green', 'urgency', 'deskside' );
		case 'white':
			return _x( 'White', 'urgency', 'deskside' );
	}
}
