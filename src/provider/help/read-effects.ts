import { sql } from 'kysely';
import type { TipEffect } from '../../contract/help.ts';
import type { Db } from '../db/database.ts';

/** The most days that are compared: older tickets say little about a tip. */
const MOST_DAYS = 90;

/** For each tip with votes or tickets in its place: as many days before it was written as have passed since. */
export async function readEffects(
	db: Db,
	provider_id: string,
	at: string
): Promise< TipEffect[] > {
	const { rows } = await sql< TipEffect >`
		with counted as (
			select tip.id as tip, tip.screen, tip.field, tip.created_at as since, span.days,
				( select count(*)::int from tickets where tickets.provider_id = tip.provider_id
					and capture #>> '{screen,id}' = tip.screen and capture #>> '{field,selector}' = tip.field
					and tickets.created_at >= tip.created_at - span.days * interval '1 day' and tickets.created_at < tip.created_at ) as before,
				( select count(*)::int from tickets where tickets.provider_id = tip.provider_id
					and capture #>> '{screen,id}' = tip.screen and capture #>> '{field,selector}' = tip.field
					and tickets.created_at >= tip.created_at and tickets.created_at < tip.created_at + span.days * interval '1 day' ) as after,
				( select count(*)::int from help_votes as vote where vote.provider_id = tip.provider_id and kind = 'tip'
					and target_id = tip.id and helpful ) as helpful,
				( select count(*)::int from help_votes as vote where vote.provider_id = tip.provider_id and kind = 'tip'
					and target_id = tip.id and not helpful ) as not_helpful
			from help_tips as tip
			cross join lateral ( select least( ${ sql.lit(
				MOST_DAYS
			) }, greatest( 1, ceil( extract( epoch from ${ at }::timestamptz - tip.created_at ) / 86400 ) ) )::int as days ) as span
			where tip.provider_id = ${ provider_id }
		)
		select * from counted where before + after + helpful + not_helpful > 0
		order by before + after desc, tip limit 100`.execute( db );
	return rows;
}
