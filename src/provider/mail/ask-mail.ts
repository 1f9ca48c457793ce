import type { Insertable } from 'kysely';
import type { Locale } from '../../contract/locale.ts';
import type { MailsTable } from '../db/background-schema.ts';
import type { Trx } from '../db/database.ts';
import { askFor } from '../jobs/ask-for.ts';
import { newId } from '../new-id.ts';
import type { MailData, MailKind } from './mail-kinds.ts';

export interface AskedMail< Kind extends MailKind > {
	kind: Kind;
	/** What happened, so that the same thing is told to the same person once: `answer msg_…`. */
	key: string;
	to: { name: string; address: string; locale: Locale };
	data: MailData< Kind >;
	at: string;
}

export interface MailPlace {
	provider_id: string;
	site_id: string | null;
	ticket_id: string | null;
}

/**
 * Asks for mails in the transaction of what they tell; a second asking with the same key and recipient changes nothing. Two
 * statements, however many recipients there are.
 */
export async function askMail< Kind extends MailKind >(
	trx: Trx,
	place: MailPlace,
	...mails: AskedMail< Kind >[]
): Promise< void > {
	if ( mails.length === 0 ) {
		return;
	}
	const { provider_id } = place;
	const asked = await trx
		.insertInto( 'mails' )
		.values( mails.map( ( mail ) => toRow( place, mail ) ) )
		.onConflict( ( conflict ) => conflict.doNothing() )
		.returning( 'id' )
		.execute();
	await askFor(
		trx,
		...asked.map( ( { id } ) => ( {
			queue: 'mails' as const,
			key: id,
			data: { provider_id, id },
		} ) )
	);
}

const toRow = < Kind extends MailKind >(
	{ provider_id, site_id, ticket_id }: MailPlace,
	{ kind, key, to, data, at }: AskedMail< Kind >
): Insertable< MailsTable > => ( {
	provider_id,
	id: newId( 'mai' ),
	site_id,
	ticket_id,
	key: `${ key } ${ to.address.toLowerCase() }`,
	kind,
	recipient: to.address,
	recipient_name: to.name,
	locale: to.locale,
	data: JSON.stringify( data ),
	asked_at: at,
	sent_at: null,
	given_up_at: null,
	problem: null,
} );
