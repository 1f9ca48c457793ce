import { sql } from 'kysely';
import {
	PERSON_PAGE,
	type PersonData,
	type PersonItem,
} from '../../contract/person-data.ts';
import type { SiteContext } from '../access/site-context.ts';
import type { Db } from '../db/database.ts';

/** What the provider keeps of a person of a site, in the order of ids: tickets, messages, their files, questions to the help. */
export async function readPersonData(
	db: Db,
	{ provider_id, site_id }: SiteContext,
	ref: string,
	after = ''
): Promise< PersonData > {
	const { rows } = await sql< PersonItem & { at: string } >`
		select * from (
			select id, 'ticket' as kind, id as ticket_id, created_at as at, opened_name as name, opened_email as email, subject as text
			from tickets where provider_id = ${ provider_id } and site_id = ${ site_id } and opened_ref = ${ ref }
			union all
			select id, 'message', ticket_id, received_at, author_name, null, body
			from messages where provider_id = ${ provider_id } and site_id = ${ site_id } and author_kind = 'site' and author_ref = ${ ref }
			union all
			select a.id, 'attachment', a.ticket_id, a.announced_at, m.author_name, null, a.name
			from attachments a join messages m on m.provider_id = a.provider_id and m.site_id = a.site_id and m.id = a.message_id
			where a.provider_id = ${ provider_id } and a.site_id = ${ site_id } and m.author_kind = 'site' and m.author_ref = ${ ref }
			union all
			select id, 'question', null, asked_at, '', null, words
			from help_questions where provider_id = ${ provider_id } and site_id = ${ site_id } and person_ref = ${ ref }
		) things
		where id > ${ after }
		order by id
		limit ${ PERSON_PAGE + 1 }`.execute( db );
	const items = rows.slice( 0, PERSON_PAGE );
	return {
		items,
		next: rows.length > PERSON_PAGE ? items.at( -1 )?.id ?? null : null,
	};
}
