import type { ReactNode } from 'react';
import { __, sprintf } from '@wordpress/i18n';
import type { Reservation } from '../../../contract/minutes.ts';
import { describeMinutes } from '../../ui/describe-minutes.ts';
import { useFormats } from '../../ui/formats.ts';
import { TicketLink } from './ticket-link.tsx';

type Props = {
	reservations: readonly Reservation[];
	onOpenTicket: ( id: string ) => void;
};

/** Which tickets make up the reserved minutes, and their sum: the figure above. */
export function Reservations( { reservations, onOpenTicket }: Props ) {
	const formats = useFormats();
	if ( reservations.length === 0 ) {
		return null;
	}
	return (
		<ul
			className="deskside-entries"
			aria-label={ __( 'Reserved, by ticket', 'deskside' ) }
		>
			{ reservations.map( ( one, place ) => (
				<Line
					key={ one.ticket_id ?? place }
					figure={ sprintf(
						/* translators: 1: minutes that are left, 2: a number of minutes in all. */
						__( '%1$s, of %2$s agreed to', 'deskside' ),
						describeMinutes( one.left ),
						formats.number( one.agreed )
					) }
				>
					<TicketLink of={ one } onOpenTicket={ onOpenTicket } />
					{ one.hidden &&
						__( 'Work on somebody else’s ticket', 'deskside' ) }
				</Line>
			) ) }
			<Line figure={ describeMinutes( sumOf( reservations ) ) }>
				{ __( 'Together', 'deskside' ) }
			</Line>
		</ul>
	);
}

const sumOf = ( reservations: readonly Reservation[] ): number =>
	reservations.reduce( ( sum, { left } ) => sum + left, 0 );

function Line( { figure, children }: { figure: string; children: ReactNode } ) {
	return (
		<li>
			<p>
				<span>{ children }</span>
				<strong className="deskside-entries__figure">{ figure }</strong>
			</p>
		</li>
	);
}
