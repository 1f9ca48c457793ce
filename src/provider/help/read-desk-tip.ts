import { sql } from 'kysely';
import type { DeskTip } from '../../contract/desk-help.ts';
import type { Db } from '../db/database.ts';
import { votesOf } from './help-votes.ts';

/** A tip in all its languages; null when there is none. */
export async function readDeskTip(
	db: Db,
	provider_id: string,
	id: string
): Promise< DeskTip | null > {
	const { rows } = await sql< DeskTip >`
		select tip.id, tip.screen, tip.field, tip.plugin, tip.article_id as article, tip.texts, tip.updated_at,
			votes.helpful, votes.not_helpful, votes.missing
		from help_tips as tip
		cross join lateral ${ votesOf( provider_id, 'tip', 'tip.id' ) } as votes
		where tip.provider_id = ${ provider_id } and tip.id = ${ id }`.execute( db );
	return rows[ 0 ] ?? null;
}
