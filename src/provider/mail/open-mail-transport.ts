import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import nodemailer from 'nodemailer';
import type { Config } from '../config.ts';
import {
	MailRefused,
	type MailTransport,
	type OutgoingMail,
} from './mail-transport.ts';

/** SMTP by setting; without one each mail becomes a file in `DATA_DIR/mail`, for development. */
export function openMailTransport( {
	smtpUrl,
	dataDir,
}: Pick< Config, 'smtpUrl' | 'dataDir' > ): MailTransport {
	return smtpUrl
		? overSmtp( smtpUrl )
		: intoFolder( join( dataDir, 'mail' ) );
}

function overSmtp( url: string ): MailTransport {
	const smtp = nodemailer.createTransport( {
		url,
		connectionTimeout: 10_000,
		greetingTimeout: 10_000,
		socketTimeout: 30_000,
		disableFileAccess: true,
		disableUrlAccess: true,
	} );
	return {
		send: async ( mail ) => {
			try {
				await smtp.sendMail( compose( mail ) );
			} catch ( error ) {
				throw understand( error );
			}
		},
		close: () => smtp.close(),
	};
}

/** 5xx on the recipient or the text is for good (RFC 5321); a wrong password or a busy server is not the mail's fault. */
function understand( error: unknown ): Error {
	const { responseCode, command, code } = error as {
		responseCode?: number;
		command?: string;
		code?: string;
	};
	const isForGood =
		responseCode !== undefined &&
		responseCode >= 500 &&
		( command === 'RCPT TO' || command === 'DATA' || code === 'EENVELOPE' );
	const said = `SMTP ${ responseCode ?? code ?? 'error' }`;
	return isForGood ? new MailRefused( said ) : new Error( said );
}

function intoFolder( folder: string ): MailTransport {
	const memory = nodemailer.createTransport( {
		streamTransport: true,
		buffer: true,
		newline: 'unix',
		disableFileAccess: true,
		disableUrlAccess: true,
	} );
	return {
		send: async ( mail ) => {
			const { message } = await memory.sendMail( compose( mail ) );
			await mkdir( folder, { recursive: true, mode: 0o700 } );
			const name = mail.messageId.replace( /[^A-Za-z0-9_-]/g, '_' );
			await writeFile( join( folder, `${ name }.eml` ), message, {
				mode: 0o600,
			} );
		},
		close: () => memory.close(),
	};
}

const angled = ( id: string ) => `<${ id }>`;

function compose( mail: OutgoingMail ) {
	return {
		messageId: angled( mail.messageId ),
		references: mail.references.map( angled ),
		inReplyTo: mail.references.map( angled ).at( -1 ),
		from: mail.from,
		...( mail.replyTo === null ? {} : { replyTo: mail.replyTo } ),
		to: mail.to,
		subject: mail.subject,
		text: mail.text,
		html: mail.html,
		headers: {
			'Content-Language': mail.locale,
			// No out-of-office notes come back (RFC 3834), which would otherwise become messages.
			'Auto-Submitted': 'auto-generated',
			'X-Auto-Response-Suppress': 'All',
			// Comes back with what answers by itself: mail-in knows its own.
			'X-Loop': mail.replyTo ?? mail.from,
		},
		attachments: mail.attachments.map( ( { name, type, content } ) => ( {
			filename: name,
			contentType: type,
			content,
		} ) ),
	};
}
