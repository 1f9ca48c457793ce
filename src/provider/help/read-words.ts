import { sql } from 'kysely';
import type { Db } from '../db/database.ts';

const MOST = 8;

/**
 * Typical words of what was asked in each place (`screen\nfield`). Only words that the published help uses as well, in at
 * least two tickets or questions: a name or an address never is one.
 */
export async function readWords(
	db: Db,
	provider_id: string,
	from: string
): Promise< Map< string, string[] > > {
	const { rows } = await sql< { place: string; words: string[] } >`
		with asked as (
			select capture #>> '{screen,id}' as screen, coalesce( capture #>> '{field,selector}', '' ) as field, opened_locale as locale,
				subject || ' ' || coalesce( ( select body from messages where messages.provider_id = tickets.provider_id
					and messages.site_id = tickets.site_id and ticket_id = tickets.id order by received_at limit 1 ), '' ) as text
			from tickets where provider_id = ${ provider_id } and created_at >= ${ from } and capture is not null
			union all
			select screen, field, locale, words from help_questions
			where provider_id = ${ provider_id } and asked_at >= ${ from } and found = 0
		),
		used as (
			select asked.screen, asked.field, known.word, count(*) as times, min( known.docs ) as docs
			from asked
			cross join lateral ( select distinct lexeme from unnest( to_tsvector( 'simple', asked.text ) ) ) as said
			join help_words as known on known.provider_id = ${ provider_id } and known.locale = asked.locale
				and known.word = said.lexeme and known.lexeme <> ''
			group by asked.screen, asked.field, known.word
			having count(*) >= 2
		)
		select screen || E'\\n' || field as place, ( array_agg( word order by times desc, docs, word ) )[ 1 : ${ sql.lit(
			MOST
		) } ] as words
		from used group by screen, field`.execute( db );
	return new Map( rows.map( ( { place, words } ) => [ place, words ] ) );
}
