import nodemailer from 'nodemailer';

/** What the server before the provider says of a mail of the shop. */
export const AUTH = 'mx.nordlicht.example; dmarc=pass header.from=shop.example';

/** A mail, as far as it is not a plain answer. */
export interface Answer {
	from?: string;
	to?: string;
	text?: string;
	auth?: string | null;
	headers?: Record< string, string >;
	messageId?: string;
	inReplyTo?: string;
	attachments?: { filename: string; content: Buffer | string }[];
	envelopeFrom?: string;
}

/** Sends as a mail server hands on; null when it was taken, otherwise the code of the refusal. */
export async function handOn(
	port: number,
	answer: Answer & { to: string }
): Promise< number | null > {
	const { from = 'Anna <anna@shop.example>', to, auth = AUTH } = answer;
	const smtp = nodemailer.createTransport( {
		host: '127.0.0.1',
		port,
		ignoreTLS: true,
	} );
	try {
		await smtp.sendMail( {
			envelope: {
				from: answer.envelopeFrom ?? 'anna@shop.example',
				to,
			},
			from,
			to,
			subject: 'Re: Coupon',
			text: answer.text ?? 'Yes, thank you.',
			...( answer.messageId ? { messageId: answer.messageId } : {} ),
			...( answer.inReplyTo ? { inReplyTo: answer.inReplyTo } : {} ),
			headers: [
				...( auth === null
					? []
					: [ { key: 'Authentication-Results', value: auth } ] ),
				...Object.entries( answer.headers ?? {} ).map(
					( [ key, value ] ) => ( { key, value } )
				),
			],
			attachments: answer.attachments ?? [],
		} );
		return null;
	} catch ( error ) {
		return ( error as { responseCode?: number } ).responseCode ?? 0;
	} finally {
		smtp.close();
	}
}
