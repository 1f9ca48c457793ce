import type { HelpVote } from '../../contract/help.ts';
import type { Caller } from '../access/caller.ts';
import type { Trx } from '../db/database.ts';
import { notFound } from '../http/problem-error.ts';

/**
 * Notes what somebody thinks of an article or a tip. One vote a person: a later one replaces it.
 *
 * @throws {ProblemError} `not_found` for what the provider does not have.
 */
export async function noteVote(
	trx: Trx,
	{ site, person, at }: Caller,
	{ kind, target, helpful, missing, screen, field }: HelpVote
): Promise< { noted: true } > {
	const found = await trx
		.selectFrom( kind === 'tip' ? 'help_tips' : 'help_articles' )
		.where( 'provider_id', '=', site.provider_id )
		.where( 'id', '=', target )
		.select( 'id' )
		.executeTakeFirst();
	if ( ! found ) {
		throw notFound();
	}
	const vote = { helpful, missing, screen, field, voted_at: at };
	await trx
		.insertInto( 'help_votes' )
		.values( {
			provider_id: site.provider_id,
			site_id: site.site_id,
			person_ref: person.ref,
			kind,
			target_id: target,
			...vote,
		} )
		.onConflict( ( same ) =>
			same
				.columns( [
					'provider_id',
					'site_id',
					'person_ref',
					'kind',
					'target_id',
				] )
				.doUpdateSet( vote )
		)
		.execute();
	return { noted: true };
}
