import type { AppliesTo } from '../../contract/help.ts';
import type { Trx } from '../db/database.ts';

/** Writes what is the same in every language of an article. */
export async function putArticle(
	trx: Trx,
	provider_id: string,
	{ id, screens, plans, plugins }: AppliesTo & { id: string },
	at: string
): Promise< void > {
	const row = {
		screens: JSON.stringify( screens ),
		plans: JSON.stringify( plans ),
		plugins: JSON.stringify( plugins ),
		updated_at: at,
	};
	await trx
		.insertInto( 'help_articles' )
		.values( { provider_id, id, ...row } )
		.onConflict( ( same ) =>
			same.columns( [ 'provider_id', 'id' ] ).doUpdateSet( row )
		)
		.execute();
}
