import { sql } from 'kysely';
import type { Locale } from '../../contract/locale.ts';
import type { Trx } from '../db/database.ts';
import { TEXT_CONFIG } from './text-config.ts';

const ACCENTED = 'àáâãäåçèéêëìíîïñòóôõöùúûüýÿ';
const PLAIN = 'aaaaaaceeeeiiiinooooouuuuyy';

/** Counts the words of a language anew: how rare each is, and what a misspelt one may have been. */
export async function rebuildWords(
	trx: Trx,
	provider_id: string,
	locale: Locale
): Promise< void > {
	await trx
		.deleteFrom( 'help_words' )
		.where( 'provider_id', '=', provider_id )
		.where( 'locale', '=', locale )
		.execute();
	const config = sql`${ TEXT_CONFIG[ locale ] }::regconfig`;
	await sql`
		insert into help_words ( provider_id, locale, word, folded, lexeme, docs )
		select ${ provider_id }, ${ locale }, word,
			replace( replace( translate( word, ${ ACCENTED }, ${ PLAIN } ), 'ß', 'ss' ), 'œ', 'oe' ),
			coalesce( ( select min( lexeme ) from unnest( to_tsvector( ${ config }, word ) ) ), '' ), ndoc
		from ts_stat( format(
			'select to_tsvector( ''simple'', title || '' '' || keywords || '' '' || body ) from help_texts where provider_id = %L and locale = %L',
			${ provider_id }::text, ${ locale }::text
		) )
		where length( word ) between 2 and 40 and word ~ '^[[:alpha:]]+$'
	`.execute( trx );
	await sql`
		insert into help_words ( provider_id, locale, word, folded, lexeme, docs )
		select ${ provider_id }, ${ locale }, '', '', '', count(*)::int
		from help_texts where provider_id = ${ provider_id } and locale = ${ locale }
	`.execute( trx );
}
