import { sql, type RawBuilder } from 'kysely';

export interface HelpVotes {
	helpful: number;
	not_helpful: number;
	missing: string[];
}

/**
 * What readers made of something, as a lateral subquery with the columns of `HelpVotes`.
 *
 * @param kind   Articles or tips.
 * @param target Column of its id.
 */
export const votesOf = (
	provider_id: string,
	kind: 'article' | 'tip',
	target: string
): RawBuilder< HelpVotes > => sql< HelpVotes >`(
	select count(*) filter ( where vote.helpful )::int as helpful, count(*) filter ( where not vote.helpful )::int as not_helpful,
		coalesce( ( array_agg( missing order by voted_at desc ) filter ( where missing <> '' and not vote.helpful ) )[ 1 : 20 ], '{}' ) as missing
	from help_votes as vote
	where vote.provider_id = ${ provider_id } and vote.kind = ${ kind } and vote.target_id = ${ sql.ref(
		target
	) } )`;
