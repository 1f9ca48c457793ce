import { __, sprintf } from '@wordpress/i18n';
import type { Ticket } from '../../contract/ticket.ts';
import { formatInstant } from '../format/format-instant.ts';
import { captureFacts } from '../ticket/capture-facts.ts';

/** Something of the ticket that can prove a finding. */
export interface Piece {
	/** The same over a reload. */
	key: string;
	label: string;
	text: string;
	attachment_id: string | null;
}

const TEXT_MAX = 2000;
const LABEL_MAX = 120;

/**
 * All of a ticket that can prove something: messages, files, facts of the screen.
 *
 * @param ticket With its thread and capture.
 */
export function evidenceOf( { messages, capture }: Ticket ): Piece[] {
	const { first, more } = capture
		? captureFacts( capture )
		: { first: [], more: [] };
	return [
		...messages.flatMap( ( message ) => [
			piece(
				message.id,
				sprintf(
					/* translators: 1: a person's name, 2: a date and time, 3: what they wrote */
					__( '%1$s, %2$s: %3$s', 'deskside' ),
					message.author.name,
					formatInstant( message.received_at ),
					message.body
				)
			),
			...message.attachments
				.filter( ( { status } ) => status === 'here' )
				.map( ( { id, name } ) => piece( id, name, id ) ),
		] ),
		...[ ...first, ...more ].map( ( { label, value } ) =>
			piece( `fact ${ label }`, `${ label }: ${ value }` )
		),
	];
}

function piece(
	key: string,
	text: string,
	attachment_id: string | null = null
): Piece {
	const line = text.replace( /\s+/g, ' ' );
	return {
		key,
		label:
			line.length > LABEL_MAX
				? `${ line.slice( 0, LABEL_MAX - 1 ) }…`
				: line,
		text: text.slice( 0, TEXT_MAX ),
		attachment_id,
	};
}
