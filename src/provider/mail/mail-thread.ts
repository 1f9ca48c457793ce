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

/**
 * Where an answer goes: the ticket's key stands after a plus sign (RFC 5233), so that inbound mail finds its thread and nobody
 * guesses one. Null: to the sender.
 */
export function replyAddress(
	token: string | null,
	{ mailReplyTo }: Addresses
): string | null {
	return mailReplyTo === null || token === null
		? mailReplyTo
		: mailReplyTo.replace( '@', `+${ token }@` );
}

/** The key in an address of ours, or null: the way back of `replyAddress`. Servers may change the case. */
export const tokenOfAddress = ( address: string ): string | null =>
	/\+([a-z2-7]{26})@/i.exec( address )?.[ 1 ]?.toLowerCase() ?? null;
