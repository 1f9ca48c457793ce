import { __, sprintf } from '@wordpress/i18n';
import type { Meanwhile } from '../../contract/problem.ts';
import { formatInstant } from '../format/format-instant.ts';

/**
 * What happened to a ticket while the agent looked at it.
 *
 * @param meanwhile As the provider tells it.
 */
export function meanwhileSentence( { what, by, at }: Meanwhile ): string {
	const name = by ?? __( 'Somebody', 'deskside' );
	if ( at === null ) {
		/* translators: %s: a person's name */
		return sprintf( __( '%s has this ticket.', 'deskside' ), name );
	}
	const when = formatInstant( at );
	switch ( what ) {
		case 'taken':
			return sprintf(
				/* translators: 1: a person's name, 2: a date and time */
				__( '%1$s has had this ticket since %2$s.', 'deskside' ),
				name,
				when
			);
		case 'message':
			return sprintf(
				/* translators: 1: a person's name, 2: a date and time */
				__( '%1$s wrote on %2$s.', 'deskside' ),
				name,
				when
			);
		case 'answer':
			return sprintf(
				/* translators: 1: a person's name, 2: a date and time */
				__( '%1$s answered on %2$s.', 'deskside' ),
				name,
				when
			);
		case 'solved':
			return sprintf(
				/* translators: 1: a person's name, 2: a date and time */
				__( '%1$s marked it as solved on %2$s.', 'deskside' ),
				name,
				when
			);
	}
}
