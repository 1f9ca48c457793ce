import type { Selectable } from 'kysely';
import type { MailsTable } from '../db/background-schema.ts';
import type { Db } from '../db/database.ts';
import { MAIL_DATA, type MailKind } from './mail-kinds.ts';
import { AGREED_WORDS, DECISION_WORDS } from './mail-words.ts';
import type { MailParts } from './render-mail.ts';

export type MailRow = Selectable< MailsTable >;

/** What a mail needs to be rendered, and the files that go with it. */
export interface MailContent extends MailParts {
	attachments: { name: string; type: string; content: string }[];
}

const isKind = ( kind: string ): kind is MailKind => kind in MAIL_DATA;

/** Reads what the mail tells of, as it stands now; null when it is not there any more. */
export async function readMail(
	db: Db,
	mail: MailRow
): Promise< MailContent | null > {
	const ticket = await readTicket( db, mail );
	const { name: provider } = await db
		.selectFrom( 'providers' )
		.where( 'id', '=', mail.provider_id )
		.select( 'name' )
		.executeTakeFirstOrThrow();
	if ( ! isKind( mail.kind ) ) {
		return null;
	}
	const content = await readOf( db, mail, mail.kind );
	return (
		content && {
			kind: mail.kind,
			locale: mail.locale,
			provider,
			values: { provider, ...ticket, ...content.values },
			quoted: content.quoted,
			attachments: content.attachments ?? [],
		}
	);
}

interface Content {
	values: Record< string, string | number >;
	quoted: string;
	attachments?: MailContent[ 'attachments' ];
}

async function readTicket(
	db: Db,
	{ provider_id, site_id, ticket_id }: MailRow
): Promise< Record< string, string | number > > {
	const found =
		ticket_id === null
			? undefined
			: await db
					.selectFrom( 'tickets as ticket' )
					.innerJoin( 'sites as site', ( join ) =>
						join
							.onRef(
								'site.provider_id',
								'=',
								'ticket.provider_id'
							)
							.onRef( 'site.id', '=', 'ticket.site_id' )
					)
					.where( 'ticket.provider_id', '=', provider_id )
					.where( 'ticket.site_id', '=', site_id ?? '' )
					.where( 'ticket.id', '=', ticket_id )
					.select( [
						'ticket.number',
						'ticket.subject',
						'site.name as site',
					] )
					.executeTakeFirst();
	return found ?? {};
}

async function readOf(
	db: Db,
	mail: MailRow,
	kind: MailKind
): Promise< Content | null > {
	switch ( kind ) {
		case 'answer':
		case 'quote_sent':
			return readMessage(
				db,
				mail,
				MAIL_DATA[ kind ].parse( mail.data )
			);
		case 'quote_decided':
			return readDecision(
				db,
				mail,
				MAIL_DATA[ kind ].parse( mail.data )
			);
		case 'agreed':
			return readAgreement(
				db,
				mail,
				MAIL_DATA[ kind ].parse( mail.data )
			);
		case 'approval_asked': {
			const { by, note } = MAIL_DATA[ kind ].parse( mail.data );
			return { values: { by }, quoted: note };
		}
		case 'deadline_near':
		case 'breach': {
			const { latest, zone } = MAIL_DATA[ kind ].parse( mail.data );
			return {
				values: { latest: inZone( latest, zone, mail ) },
				quoted: '',
			};
		}
		case 'advice': {
			const { title, text } = MAIL_DATA[ kind ].parse( mail.data );
			return { values: { title }, quoted: text };
		}
	}
}

const inZone = ( at: string, zone: string, { locale }: MailRow ): string =>
	new Intl.DateTimeFormat( locale === 'en' ? 'en-GB' : locale, {
		dateStyle: 'long',
		timeStyle: 'short',
		timeZone: zone,
	} ).format( new Date( at ) );

async function readMessage(
	db: Db,
	{ provider_id, site_id }: MailRow,
	{ message_id }: { message_id: string }
): Promise< Content | null > {
	const message = await db
		.selectFrom( 'messages' )
		.where( 'provider_id', '=', provider_id )
		.where( 'site_id', '=', site_id ?? '' )
		.where( 'id', '=', message_id )
		.select( [ 'body', 'author_name' ] )
		.executeTakeFirst();
	return message
		? { values: { author: message.author_name }, quoted: message.body }
		: null;
}

async function readDecision(
	db: Db,
	{ provider_id, site_id, locale }: MailRow,
	{
		quote_id,
		decision,
	}: { quote_id: string; decision: 'approved' | 'declined' }
): Promise< Content | null > {
	const record = await db
		.selectFrom( 'quote_decisions' )
		.where( 'provider_id', '=', provider_id )
		.where( 'site_id', '=', site_id ?? '' )
		.where( 'quote_id', '=', quote_id )
		.select( [ 'evidence', 'evidence_sha256' ] )
		.executeTakeFirst();
	return record
		? {
				values: { decision: DECISION_WORDS[ decision ][ locale ] },
				quoted: record.evidence_sha256,
				attachments: [
					{
						name: `${ quote_id }.json`,
						type: 'application/json',
						content: record.evidence,
					},
				],
		  }
		: null;
}

async function readAgreement(
	db: Db,
	{ provider_id, site_id, ticket_id, locale }: MailRow,
	{ holds }: { holds: boolean }
): Promise< Content | null > {
	const ticket = await db
		.selectFrom( 'tickets' )
		.where( 'provider_id', '=', provider_id )
		.where( 'site_id', '=', site_id ?? '' )
		.where( 'id', '=', ticket_id ?? '' )
		.select( [ 'id', 'consent', 'consent_record', 'consent_sha256' ] )
		.executeTakeFirst();
	if ( ! ticket?.consent || ticket.consent_record === null ) {
		return null;
	}
	const outcome = AGREED_WORDS[ holds ? 'holds' : 'refused' ][ locale ];
	return {
		values: { outcome },
		quoted: `${ ticket.consent.text }\n\n${ ticket.consent_sha256 }`,
		attachments: [
			{
				name: `${ ticket.id }.json`,
				type: 'application/json',
				content: ticket.consent_record,
			},
		],
	};
}
