import { sql } from 'kysely';
import * as z from 'zod';
import type { DeskTip, DeskTipList } from '../../contract/desk-help.ts';
import type { Db } from '../db/database.ts';
import { readCursor, writeCursor } from '../http/cursor.ts';
import { votesOf } from './help-votes.ts';

const PAGE = 50;
const place = z.tuple( [ z.string(), z.string() ] );

interface Wanted {
	provider_id: string;
	/** Part of a name, a screen, a field or a text. */
	q?: string | undefined;
	after?: string | undefined;
}

/** A page of the tips, by screen. */
export async function listDeskTips(
	db: Db,
	{ provider_id, q = '', after }: Wanted
): Promise< DeskTipList > {
	const [ screen, id ] = readCursor( after, place ) ?? [ '', '' ];
	const like = `%${ q.replace( /[\\%_]/g, '\\$&' ) }%`;
	const { rows } = await sql< DeskTip >`
		select tip.id, tip.screen, tip.field, tip.plugin, tip.article_id as article, tip.texts, tip.updated_at,
			votes.helpful, votes.not_helpful, votes.missing
		from help_tips as tip
		cross join lateral ${ votesOf( provider_id, 'tip', 'tip.id' ) } as votes
		where tip.provider_id = ${ provider_id } and ( tip.screen, tip.id ) > ( ${ screen }::text, ${ id }::text )
			and ( tip.id ilike ${ like } or tip.screen ilike ${ like } or tip.field ilike ${ like }
				or exists ( select from jsonb_each_text( tip.texts ) as said where said.value ilike ${ like } ) )
		order by tip.screen, tip.id limit ${ sql.lit( PAGE + 1 ) }`.execute( db );
	const tips = rows.slice( 0, PAGE );
	const last = tips.at( -1 );
	return {
		tips,
		next:
			rows.length > PAGE && last
				? writeCursor( [ last.screen, last.id ] )
				: null,
	};
}
