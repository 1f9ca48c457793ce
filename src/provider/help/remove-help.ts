import type { RemoveHelp } from '../../contract/desk-help.ts';
import type { Trx } from '../db/database.ts';
import { lockHelp } from './lock-help.ts';
import { readDeskArticle } from './read-desk-article.ts';
import { readDeskTip } from './read-desk-tip.ts';
import { rebuildWords } from './rebuild-words.ts';
import { refuseUnseen } from './refuse-unseen.ts';
import { tellHelpChanged } from './tell-help-changed.ts';

/**
 * Takes an article or a tip away, with its votes; tips that led to the article lead nowhere then. Sites are told.
 *
 * @throws {ProblemError} `state_conflict` when somebody changed it meanwhile, `not_found` when it is gone already.
 */
export async function removeHelp(
	trx: Trx,
	provider_id: string,
	{ kind, id, seen }: RemoveHelp,
	at: string
): Promise< { removed: true } > {
	await lockHelp( trx, provider_id );
	await ( kind === 'tip'
		? removeTip( trx, provider_id, id, seen )
		: removeArticle( trx, provider_id, id, seen ) );
	await trx
		.deleteFrom( 'help_votes' )
		.where( 'provider_id', '=', provider_id )
		.where( 'kind', '=', kind )
		.where( 'target_id', '=', id )
		.execute();
	await tellHelpChanged( trx, provider_id, at );
	return { removed: true };
}

async function removeTip(
	trx: Trx,
	provider_id: string,
	id: string,
	seen: string
): Promise< void > {
	refuseUnseen( await readDeskTip( trx, provider_id, id ), seen );
	await trx
		.deleteFrom( 'help_tips' )
		.where( 'provider_id', '=', provider_id )
		.where( 'id', '=', id )
		.execute();
}

async function removeArticle(
	trx: Trx,
	provider_id: string,
	id: string,
	seen: string
): Promise< void > {
	const before = await readDeskArticle( trx, provider_id, id );
	refuseUnseen( before, seen );
	await trx
		.updateTable( 'help_tips' )
		.set( { article_id: null } )
		.where( 'provider_id', '=', provider_id )
		.where( 'article_id', '=', id )
		.execute();
	// Its texts, and what the search reads of them, go with it.
	await trx
		.deleteFrom( 'help_articles' )
		.where( 'provider_id', '=', provider_id )
		.where( 'id', '=', id )
		.execute();
	for ( const { locale } of before?.texts ?? [] ) {
		await rebuildWords( trx, provider_id, locale );
	}
}
