import { sql, type RawBuilder } from 'kysely';
import type { TextOrPlace } from '../db/statement.ts';

/**
 * Answers that a person has not read, as an SQL number; the query around it names the ticket `ticket`.
 * A message is read when it is not after the one that the person's mark names.
 */
export function unreadBy( personRef: TextOrPlace ): RawBuilder< number > {
	return sql< number >`(
		select count(*) from messages answer
		left join read_marks mark
			on mark.provider_id = ticket.provider_id and mark.site_id = ticket.site_id
			and mark.ticket_id = ticket.id and mark.person_ref = ${ personRef }
		where answer.provider_id = ticket.provider_id and answer.site_id = ticket.site_id and answer.ticket_id = ticket.id
			and answer.author_kind <> 'site'
			and ( mark.read_through is null or ( answer.received_at, answer.id ) > ( mark.read_through, mark.message_id ) )
	)`;
}

/** Answers that nobody of the site has read yet. */
export function unreadByAll(): RawBuilder< number > {
	return sql< number >`(
		select count(*) from messages answer
		where answer.provider_id = ticket.provider_id and answer.site_id = ticket.site_id and answer.ticket_id = ticket.id
			and answer.author_kind <> 'site'
			and not exists (
				select from read_marks mark
				where mark.provider_id = ticket.provider_id and mark.site_id = ticket.site_id and mark.ticket_id = ticket.id
					and ( answer.received_at, answer.id ) <= ( mark.read_through, mark.message_id )
			)
	)`;
}
