import type { Trx } from '../db/database.ts';
import type { ParsedTip } from './parsed-help.ts';

/** Writes a tip; when it was first written stays, because its effect is counted from then. */
export async function putTip(
	trx: Trx,
	provider_id: string,
	{ texts, ...tip }: ParsedTip,
	at: string
): Promise< void > {
	const row = { ...tip, texts: JSON.stringify( texts ), updated_at: at };
	await trx
		.insertInto( 'help_tips' )
		.values( { provider_id, ...row, created_at: at } )
		.onConflict( ( same ) =>
			same.columns( [ 'provider_id', 'id' ] ).doUpdateSet( row )
		)
		.execute();
}
