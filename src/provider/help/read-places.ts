import { sql } from 'kysely';
import type { Db } from '../db/database.ts';

/** A screen, and a field on it or '', with all that was asked there. */
export interface Place {
	screen: string;
	field: string;
	/** The field's label in the newest ticket; the screens' own words, masked when they were captured. */
	label: string;
	tickets: number;
	ticket_sites: number;
	questions: number;
	question_sites: number;
	not_helpful: number;
	missing: string[];
	tip: string | null;
}

/** Every place that anything was asked about since an instant. */
export async function readPlaces(
	db: Db,
	provider_id: string,
	from: string
): Promise< Place[] > {
	const { rows } = await sql< Place >`
		with asked as (
			select 'ticket' as kind, site_id, created_at as at,
				coalesce( capture #>> '{screen,id}', '' ) as screen, coalesce( capture #>> '{field,selector}', '' ) as field,
				coalesce( capture #>> '{field,label}', '' ) as label, '' as missing
			from tickets where provider_id = ${ provider_id } and created_at >= ${ from } and capture is not null
			union all
			select 'question', site_id, asked_at, screen, field, '', ''
			from help_questions where provider_id = ${ provider_id } and asked_at >= ${ from } and found = 0
			union all
			select 'vote', site_id, voted_at, screen, field, '', missing
			from help_votes where provider_id = ${ provider_id } and voted_at >= ${ from } and not helpful
		)
		select screen, field,
			coalesce( ( array_agg( label order by at desc ) filter ( where label <> '' ) )[ 1 ], '' ) as label,
			count(*) filter ( where kind = 'ticket' )::int as tickets,
			count( distinct site_id ) filter ( where kind = 'ticket' )::int as ticket_sites,
			count(*) filter ( where kind = 'question' )::int as questions,
			count( distinct site_id ) filter ( where kind = 'question' )::int as question_sites,
			count(*) filter ( where kind = 'vote' )::int as not_helpful,
			coalesce( ( array_agg( missing order by at desc ) filter ( where missing <> '' ) )[ 1 : 10 ], '{}' ) as missing,
			( select min( id ) from help_tips as tip where tip.provider_id = ${ provider_id }
				and tip.screen = asked.screen and tip.field = asked.field ) as tip
		from asked where screen <> '' group by screen, field`.execute( db );
	return rows;
}
