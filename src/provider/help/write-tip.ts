import type { DeskTip, WriteTip } from '../../contract/desk-help.ts';
import type { Trx } from '../db/database.ts';
import { notFound, ProblemError } from '../http/problem-error.ts';
import { lockHelp } from './lock-help.ts';
import { putTip } from './put-tip.ts';
import { readDeskTip } from './read-desk-tip.ts';
import { refuseUnseen } from './refuse-unseen.ts';
import { tellHelpChanged } from './tell-help-changed.ts';

/**
 * Writes a tip in all its languages. Sites are told.
 *
 * @throws {ProblemError} `state_conflict` when somebody changed it meanwhile, `not_found` when they removed it,
 *                        `invalid_request` for an article that is not there.
 */
export async function writeTip(
	trx: Trx,
	provider_id: string,
	{ seen, article, ...tip }: WriteTip,
	at: string
): Promise< DeskTip > {
	await lockHelp( trx, provider_id );
	refuseUnseen( await readDeskTip( trx, provider_id, tip.id ), seen );
	await refuseLoose( trx, provider_id, article );
	await putTip( trx, provider_id, { ...tip, article_id: article }, at );
	await tellHelpChanged( trx, provider_id, at );
	const written = await readDeskTip( trx, provider_id, tip.id );
	if ( ! written ) {
		throw notFound();
	}
	return written;
}

/** "Read more" must lead somewhere. */
async function refuseLoose(
	trx: Trx,
	provider_id: string,
	article: string | null
): Promise< void > {
	const found =
		article === null ||
		( await trx
			.selectFrom( 'help_articles' )
			.where( 'provider_id', '=', provider_id )
			.where( 'id', '=', article )
			.select( 'id' )
			.executeTakeFirst() );
	if ( ! found ) {
		throw new ProblemError( 'invalid_request', undefined, {
			fields: [
				{ path: 'article', message: 'There is no such article.' },
			],
		} );
	}
}
