import { sql, type Insertable, type RawBuilder } from 'kysely';
import type { Locale } from '../../contract/locale.ts';
import type { MailsTable } from '../db/background-schema.ts';
import type { Trx } from '../db/database.ts';
import type { ValueOf } from '../db/statement.ts';
import { askFor, JOBS_CHANNEL } from '../jobs/ask-for.ts';
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

/** A row of the mails; what it tells is not text yet. */
export interface MailValues extends Omit< Insertable< MailsTable >, 'data' > {
	data: Record< string, unknown >;
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
		.values(
			mails.map( ( mail ) => {
				const row = toMailRow( place, mail );
				return { ...row, data: JSON.stringify( row.data ) };
			} )
		)
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

/** A mail that nobody has tried to send yet. */
export const toMailRow = < Kind extends MailKind >(
	{ provider_id, site_id, ticket_id }: MailPlace,
	{ kind, key, to, data, at }: AskedMail< Kind >
): MailValues => ( {
	provider_id,
	id: newId( 'mai' ),
	site_id,
	ticket_id,
	key: `${ key } ${ to.address.toLowerCase() }`,
	kind,
	recipient: to.address,
	recipient_name: to.name,
	locale: to.locale,
	data,
	asked_at: at,
	sent_at: null,
	given_up_at: null,
	tries: 0,
	problem: null,
} );

/** The ends of a statement's parts and of its columns that ask for one mail as `askMail` does, where it writes what the mail tells. */
export function asksMail( value: ValueOf< { mail: string } > ): {
	parts: RawBuilder< unknown >;
	/** Tells the queue; one column. */
	told: RawBuilder< unknown >;
} {
	return {
		parts: sql`, mailed as (
				insert into mails select * from jsonb_populate_record( null::mails, ${ value(
					'mail'
				) }::jsonb )
				on conflict do nothing returning provider_id, id
			), queued as (
				insert into job_requests ( queue, key, data )
				select 'mails', id, jsonb_build_object( 'provider_id', provider_id, 'id', id ) from mailed
				on conflict do nothing
			)`,
		told: sql`, pg_notify( ${ JOBS_CHANNEL }, '' )`,
	};
}
