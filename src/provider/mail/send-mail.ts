import * as z from 'zod';
import type { Db } from '../db/database.ts';
import type { JobHandler } from '../jobs/job-context.ts';
import { MailRefused } from './mail-transport.ts';
import { mailId, replyAddress, threadId } from './mail-thread.ts';
import { mailToken } from './mail-token.ts';
import { readMail, type MailRow } from './read-mail.ts';
import { renderMail } from './render-mail.ts';

const place = z.object( { provider_id: z.string(), id: z.string() } );

/**
 * Sends one mail. A mail that went is never sent again; one whose process was killed between the server's word and the note
 * of it is, with the same Message-ID. What the server refuses for good is given up and noted.
 */
export const sendMail: JobHandler = async (
	{ db, config, mail: transport, now },
	data
): Promise< void > => {
	const mail = await waiting( db, place.parse( data ) );
	if ( ! mail ) {
		return;
	}
	const content = await readMail( db, mail );
	if ( ! content ) {
		await note( db, mail, {
			given_up_at: now(),
			problem: 'What it tells of is gone.',
		} );
		return;
	}
	try {
		await transport.send( {
			messageId: mailId( mail.id, config ),
			references:
				mail.ticket_id === null
					? []
					: [ threadId( mail.ticket_id, config ) ],
			from: config.mailFrom,
			replyTo: replyAddress( await mailToken( db, mail ), config ),
			to: { name: mail.recipient_name, address: mail.recipient },
			locale: mail.locale,
			attachments: content.attachments,
			...renderMail( content ),
		} );
	} catch ( error ) {
		const problem = error instanceof Error ? error.message : 'unknown';
		if ( error instanceof MailRefused ) {
			await note( db, mail, { given_up_at: now(), problem } );
			return;
		}
		await note( db, mail, { problem } );
		throw error;
	}
	await note( db, mail, { sent_at: now(), problem: null } );
};

function waiting(
	db: Db,
	{ provider_id, id }: z.infer< typeof place >
): Promise< MailRow | undefined > {
	return db
		.selectFrom( 'mails' )
		.where( 'provider_id', '=', provider_id )
		.where( 'id', '=', id )
		.where( 'sent_at', 'is', null )
		.where( 'given_up_at', 'is', null )
		.selectAll()
		.executeTakeFirst();
}

async function note(
	db: Db,
	{ provider_id, id }: MailRow,
	change: Partial< Pick< MailRow, 'sent_at' | 'given_up_at' | 'problem' > >
): Promise< void > {
	await db
		.updateTable( 'mails' )
		.set( ( is ) => ( {
			tries: is( 'tries', '+', 1 ),
			...( change.sent_at ? { sent_at: change.sent_at } : {} ),
			...( change.given_up_at
				? { given_up_at: change.given_up_at }
				: {} ),
			problem: change.problem ?? null,
		} ) )
		.where( 'provider_id', '=', provider_id )
		.where( 'id', '=', id )
		.execute();
}
