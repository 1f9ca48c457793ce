import { __, _n, sprintf } from '@wordpress/i18n';
import type { TicketLine as Line } from '../../../contract/ticket.ts';
import { describeAge } from '../../ui/describe-age.ts';
import { describeMinutes } from '../../ui/describe-minutes.ts';
import { describeStatus } from '../../ui/describe-status.ts';

type Props = { ticket: Line; onOpen: () => void };

/** One ticket in the list: what it is about, where it stands, what is new. */
export function TicketLine( { ticket, onOpen }: Props ) {
	const facts = [
		sprintf(
			/* translators: %d: a ticket's number. */
			__( 'No. %d', 'deskside' ),
			ticket.number
		),
		describeStatus( ticket.status ),
		ticket.minutes_used ? describeMinutes( ticket.minutes_used ) : null,
		describeAge( ticket.updated_at ),
	].filter( ( fact ) => fact !== null );
	return (
		<li>
			<button
				type="button"
				data-ticket={ ticket.id }
				className={ `deskside-ticket-line is-${ ticket.status }` }
				onClick={ onOpen }
			>
				<span className="deskside-ticket-line__subject">
					<bdi>{ ticket.subject }</bdi>
				</span>
				{ ticket.unread > 0 && (
					<span className="deskside-badge">
						{ sprintf(
							/* translators: %d: a number of answers. */
							_n( '%d new', '%d new', ticket.unread, 'deskside' ),
							ticket.unread
						) }
					</span>
				) }
				{ ticket.asked && (
					<span className="deskside-badge">
						{ __( 'Your approval is asked', 'deskside' ) }
					</span>
				) }
				<span className="deskside-ticket-line__facts">
					{ facts.join( ' · ' ) }
				</span>
			</button>
		</li>
	);
}
