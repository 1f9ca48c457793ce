import { Button } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import type { StatementEntry } from '../../../contract/minutes.ts';
import { useFormats } from '../../ui/formats.ts';

type Props = {
	of: Pick< StatementEntry, 'ticket_id' | 'ticket_number' >;
	onOpenTicket: ( id: string ) => void;
};

/** The way to the ticket of something booked or reserved; nothing where there is none to see. */
export function TicketLink( { of, onOpenTicket }: Props ) {
	const formats = useFormats();
	const { ticket_id: id, ticket_number: number } = of;
	return (
		id && (
			<Button variant="link" onClick={ () => onOpenTicket( id ) }>
				{ sprintf(
					/* translators: %s: a ticket's number. */
					__( 'Ticket %s', 'deskside' ),
					formats.number( number ?? 0 )
				) }
			</Button>
		)
	);
}
