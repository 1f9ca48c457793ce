import { sql, type RawBuilder } from 'kysely';
import type { Locale } from '../../contract/locale.ts';
import { fold } from './fold.ts';
import { TEXT_CONFIG } from './text-config.ts';

interface Words {
	locale: Locale;
	title: string;
	keywords: string;
	plain: string;
}

/** Longer texts are cut for the search: a tsvector holds a megabyte. */
const LONGEST = 100_000;

/**
 * What the search reads of a text: title before keywords before body, each word with and without its accents, so that
 * `expédier`, `expedier` and `expédiée` meet. Places of words in the body are left out: a third of the size, ranked alike.
 */
export function indexText( {
	locale,
	title,
	keywords,
	plain,
}: Words ): RawBuilder< string > {
	const config = sql`${ TEXT_CONFIG[ locale ] }::regconfig`;
	const part = ( text: string, weight: string ) =>
		sql`setweight( to_tsvector( ${ config }, ${ text }::text ), ${ sql.lit(
			weight
		) } )`;
	const both = ( text: string, weight: string ) =>
		sql`${ part( text, weight ) } || ${ part( fold( text ), weight ) }`;
	return sql< string >`${ both( title, 'A' ) } || ${ both(
		keywords,
		'B'
	) } || strip( ${ both( plain.slice( 0, LONGEST ), 'D' ) } )`;
}
