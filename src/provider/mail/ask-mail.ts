import type { Locale } from '../../contract/locale.ts';
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

/** Asks for a mail in the transaction of what it tells; a second asking with the same key and recipient changes nothing. */
export async function askMail< Kind extends MailKind >(
	trx: Trx,
	{ provider_id, site_id, ticket_id }: MailPlace,
	{ kind, key, to, data, at }: AskedMail< Kind >
): Promise< void > {
	const id = newId( 'mai' );
	const asked = await trx
		.insertInto( 'mails' )
		.values( {
			provider_id,
			id,
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
		} )
		.onConflict( ( conflict ) => conflict.doNothing() )
		.returning( 'id' )
		.execute();
	if ( asked.length > 0 ) {
		await askFor( trx, {
			queue: 'mails',
			key: id,
			data: { provider_id, id },
		} );
	}
}
