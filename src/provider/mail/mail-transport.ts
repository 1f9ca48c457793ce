/** A mail as it leaves, every part of it checked and rendered. */
export interface OutgoingMail {
	/** Without angle brackets. The same mail has the same id at each try, so that a second copy is known for one. */
	messageId: string;
	/** The thread it belongs to, oldest first; without angle brackets. */
	references: string[];
	from: string;
	replyTo: string | null;
	to: { name: string; address: string };
	subject: string;
	text: string;
	html: string;
	locale: string;
	attachments: { name: string; type: string; content: string }[];
}

/** How mails leave. */
export interface MailTransport {
	/** Resolves once the next server has taken it; rejects when it should be tried again. */
	send: ( mail: OutgoingMail ) => Promise< void >;
	close: () => void;
}

/** The server refused the mail for good: trying again leads nowhere. */
export class MailRefused extends Error {
	override name = 'MailRefused';
}
