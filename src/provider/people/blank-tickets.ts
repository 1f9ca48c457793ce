import { type RawBuilder, sql } from 'kysely';
import type { Trx } from '../db/database.ts';
import { ERASED_NAME, ERASED_REF, ERASED_TEXT } from './erased-words.ts';

/** What was blanked, and the names of files to remove before that is committed. */
export interface Blanked {
	tickets: number;
	messages: number;
	attachments: number;
	files: string[];
}

/**
 * Takes people and their words out of tickets and messages; numbers, times and minutes stay.
 *
 * @param tickets  Which tickets lose who opened them, their subject and the picture's facts; `t` is the table.
 * @param messages Which messages lose author, words and files; `m` is the table.
 */
export async function blankTickets(
	trx: Trx,
	tickets: RawBuilder< unknown >,
	messages: RawBuilder< unknown >
): Promise< Blanked > {
	// Locked before they are read: one whose bytes are being kept now must tell their name.
	const stored = await sql< { stored_name: string | null } >`
		with of_them as (
			select a.provider_id, a.id, a.stored_name from attachments a
			join messages m on m.provider_id = a.provider_id and m.site_id = a.site_id and m.id = a.message_id
			where ${ messages }
			order by a.provider_id, a.id for update of a
		)
		update attachments a set status = 'refused', refused_for = 'erased', stored_name = null, stored_type = null, name = ${ ERASED_NAME }
		from of_them where a.provider_id = of_them.provider_id and a.id = of_them.id
		returning of_them.stored_name`.execute( trx );
	await sql`
		update idempotency_keys k set body = '{}' from messages m
		where k.provider_id = m.provider_id and k.actor_id = m.site_id and k.body is not null
			and k.key in ( substr( m.id, 5 ), substr( m.ticket_id, 5 ) ) and ${ messages }`.execute(
		trx
	);
	const said = await sql`
		update messages m set author_name = ${ ERASED_NAME }, author_ref = ${ ERASED_REF }, body = ${ ERASED_TEXT }
		where ${ messages }`.execute( trx );
	const opened = await sql`
		update tickets t set opened_name = ${ ERASED_NAME }, opened_ref = ${ ERASED_REF }, opened_email = null,
			subject = ${ ERASED_TEXT }, capture = null
		where ${ tickets }`.execute( trx );
	return {
		tickets: Number( opened.numAffectedRows ?? 0 ),
		messages: Number( said.numAffectedRows ?? 0 ),
		attachments: stored.rows.length,
		files: stored.rows.flatMap( ( { stored_name } ) => stored_name ?? [] ),
	};
}
