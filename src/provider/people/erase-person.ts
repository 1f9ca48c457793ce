import { sql } from 'kysely';
import type { PersonErased } from '../../contract/person-data.ts';
import type { SiteContext } from '../access/site-context.ts';
import type { AttachmentStore } from '../attachments/attachment-store.ts';
import type { Trx } from '../db/database.ts';
import { blankTickets } from './blank-tickets.ts';
import { ERASED_NAME } from './erased-words.ts';
import { removeFiles } from './remove-files.ts';

/**
 * Erases a person of a site: name, address, words, pictures, marks and votes. Agreements, decisions and the journal stay: they
 * are the evidence of a contract, which the law lets both sides keep; their number is told.
 */
export async function erasePerson(
	trx: Trx,
	{ provider_id, site_id }: SiteContext,
	ref: string,
	{ files, at }: { files: AttachmentStore; at: string }
): Promise< PersonErased > {
	await eraseMails( trx, { provider_id, site_id, ref, at } );
	const { files: names, ...counts } = await blankTickets(
		trx,
		sql`t.provider_id = ${ provider_id } and t.site_id = ${ site_id } and t.opened_ref = ${ ref }`,
		sql`m.provider_id = ${ provider_id } and m.site_id = ${ site_id } and m.author_kind = 'site' and m.author_ref = ${ ref }`
	);
	for ( const table of [ 'read_marks', 'help_votes', 'help_questions' ] ) {
		await sql`delete from ${ sql.table( table ) }
			where provider_id = ${ provider_id } and site_id = ${ site_id } and person_ref = ${ ref }`.execute(
			trx
		);
	}
	const retained = await countRetained( trx, { provider_id, site_id, ref } );
	await removeFiles( trx, files, names );
	return { ...counts, retained };
}

type Whose = { provider_id: string; site_id: string; ref: string };

/** Mails to this person: what was sent loses its address and words, what was not is not sent any more. */
async function eraseMails(
	trx: Trx,
	{ provider_id, site_id, ref, at }: Whose & { at: string }
): Promise< void > {
	await sql`
		update mails set recipient = '', recipient_name = ${ ERASED_NAME }, data = '{}',
			given_up_at = case when sent_at is null then coalesce( given_up_at, ${ at } ) else given_up_at end
		where provider_id = ${ provider_id } and site_id = ${ site_id } and recipient in (
			select opened_email from tickets
			where provider_id = ${ provider_id } and site_id = ${ site_id } and opened_ref = ${ ref } and opened_email is not null
		)`.execute( trx );
}

/** Rows of evidence that name the person. */
async function countRetained(
	trx: Trx,
	{ provider_id, site_id, ref }: Whose
): Promise< number > {
	const { rows } = await sql< { retained: number } >`
		select (
			( select count(*) from quote_decisions where provider_id = ${ provider_id } and site_id = ${ site_id } and person_ref = ${ ref } )
			+ ( select count(*) from tickets where provider_id = ${ provider_id } and site_id = ${ site_id }
				and consent_record::jsonb -> 'person' ->> 'ref' = ${ ref } )
			+ ( select count(*) from journal_entries where provider_id = ${ provider_id } and site_id = ${ site_id } and by_ref = ${ ref } )
			+ ( select count(*) from access_grants where provider_id = ${ provider_id } and site_id = ${ site_id } and granted_ref = ${ ref } )
		)::int as retained`.execute( trx );
	return rows[ 0 ]?.retained ?? 0;
}
