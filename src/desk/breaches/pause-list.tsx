import { __ } from '@wordpress/i18n';
import type { ClockPause } from '../../contract/breach.ts';
import { formatInstant } from '../format/format-instant.ts';

interface Props {
	pauses: readonly ClockPause[];
}

/** When and why a clock stood still; nothing when it did not. */
export function PauseList( { pauses }: Props ) {
	if ( pauses.length === 0 ) {
		return null;
	}
	return (
		<ul
			className="deskside-reasons"
			aria-label={ __( 'The clock stood still', 'deskside' ) }
		>
			{ /* A plan's reason is a sentence; here its times follow. */ }
			{ pauses.map( ( { from, to, reason } ) => (
				<li key={ from }>
					<span dir="auto">{ reason.replace( /\.$/, '' ) }</span>:{ ' ' }
					{ formatInstant( from ) } –{ ' ' }
					{ to ? formatInstant( to ) : __( 'still', 'deskside' ) }
				</li>
			) ) }
		</ul>
	);
}
