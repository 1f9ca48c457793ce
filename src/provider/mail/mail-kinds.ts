import * as z from 'zod';
import { promise } from '../../contract/breach.ts';
import { instant, messageId, quoteId } from '../../contract/ids.ts';

/**
 * What mails are about, and what each keeps until it is sent. Texts that stand in the database already are named by their id
 * and read when the mail leaves.
 */
export const MAIL_DATA = {
	answer: z.object( { message_id: messageId } ),
	quote_sent: z.object( { message_id: messageId } ),
	quote_decided: z.object( {
		quote_id: quoteId,
		decision: z.enum( [ 'approved', 'declined' ] ),
	} ),
	/** The agreement that came with the mail's ticket. */
	agreed: z.object( { holds: z.boolean() } ),
	approval_asked: z.object( {
		quote_id: quoteId,
		by: z.string(),
		note: z.string(),
	} ),
	deadline_near: z.object( { promise, latest: instant, zone: z.string() } ),
	breach: z.object( { promise, latest: instant, zone: z.string() } ),
	advice: z.object( { title: z.string(), text: z.string() } ),
} as const;

export type MailKind = keyof typeof MAIL_DATA;
export type MailData< Kind extends MailKind > = z.infer<
	( typeof MAIL_DATA )[ Kind ]
>;
