import type { Config } from '../config.ts';

type Addresses = Pick< Config, 'mailFrom' | 'mailReplyTo' >;

/** The part after @ of the sender, which ids of mails carry too. */
export const mailDomain = ( {
	mailFrom,
}: Pick< Config, 'mailFrom' > ): string => mailFrom.replace( /^.*@|>$/g, '' );

/** The id of a mail: the same at each try. */
export const mailId = ( id: string, config: Addresses ): string =>
	`${ id }@${ mailDomain( config ) }`;

/**
 * What all mails of a ticket refer to, though it was never sent: mail programs show them as one thread, and an answer that
 * refers to it is one to this ticket.
 */
export const threadId = ( ticketId: string, config: Addresses ): string =>
	mailId( ticketId, config );

/** Where an answer goes: the ticket stands after a plus sign (RFC 5233), so that inbound mail finds it. Null: to the sender. */
export function replyAddress(
	ticketId: string | null,
	{ mailReplyTo }: Addresses
): string | null {
	return mailReplyTo === null || ticketId === null
		? mailReplyTo
		: mailReplyTo.replace( '@', `+${ ticketId }@` );
}

/** The ticket that an address of ours names, or null: the way back of `replyAddress`. */
export const ticketOfAddress = ( address: string ): string | null =>
	/\+(tic_[0-9A-HJKMNP-TV-Z]{26})@/i
		.exec( address )?.[ 1 ]
		?.replace( /^tic_/i, 'tic_' ) ?? null;
