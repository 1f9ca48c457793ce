import { sql } from 'kysely';
import type { Locale } from '../../contract/locale.ts';
import type { Db } from '../db/database.ts';
import { editDistance } from './edit-distance.ts';
import { fold } from './fold.ts';
import { TEXT_CONFIG } from './text-config.ts';

/** A word of a question: the stems that stand for it, and how much it says. */
export interface Term {
	lexemes: string[];
	/** Stems that only begin alike: compounds such as `Versandkosten` for `Versand`. */
	prefix: string | null;
	/** Texts that hold it, at most. */
	docs: number;
	/** Higher for rarer words; a guessed word counts less. */
	weight: number;
}

const MOST_WORDS = 12;

interface Found {
	word: string;
	lexemes: string[] | null;
	docs: number | null;
	near: { word: string; lexeme: string; docs: number }[] | null;
	texts: number;
}

/** The words of a question, at most twelve, as typed and without accents. */
export function wordsOf( question: string ): string[] {
	return [
		...new Set(
			question
				.toLowerCase()
				.normalize( 'NFC' )
				.match( /[\p{L}\p{N}]{2,40}/gu ) ?? []
		),
	].slice( 0, MOST_WORDS );
}

/** Stems a question's words and mends the misspelt ones, in one statement. */
export async function queryTerms(
	db: Db,
	provider_id: string,
	locale: Locale,
	question: string
): Promise< { terms: Term[]; texts: number } > {
	const words = wordsOf( question );
	if ( words.length === 0 ) {
		return { terms: [], texts: 0 };
	}
	const { rows } = await sql< Found >`
		select asked.word, known.lexemes, known.docs, near.near,
			coalesce( ( select docs from help_words where provider_id = ${ provider_id } and locale = ${ locale } and word = '' ), 0 ) as texts
		from unnest( ${ words }::text[], ${ words.map(
			fold
		) }::text[] ) with ordinality as asked( word, folded, place )
		cross join lateral (
			select array_agg( distinct stem.lexeme ) as lexemes, max( counted.docs )::int as docs
			from unnest( to_tsvector( ${
				TEXT_CONFIG[ locale ]
			}::regconfig, asked.word || ' ' || asked.folded ) ) as stem
			left join lateral (
				select sum( docs ) as docs from help_words
				where provider_id = ${ provider_id } and locale = ${ locale } and lexeme = stem.lexeme
			) as counted on true
		) as known
		left join lateral (
			select json_agg( json_build_object( 'word', folded, 'lexeme', lexeme, 'docs', docs ) ) as near
			from (
				select folded, lexeme, docs from help_words
				where provider_id = ${ provider_id } and locale = ${ locale } and folded % asked.folded and lexeme <> ''
				order by similarity( folded, asked.folded ) desc, docs desc limit 8
			) as nearest
		) as near on known.lexemes is not null and known.docs is null and length( asked.word ) > 3
		order by asked.place`.execute( db );
	const texts = rows[ 0 ]?.texts ?? 0;
	return {
		texts,
		terms: rows.flatMap( ( row ) => toTerm( row, locale, texts ) ),
	};
}

function toTerm( row: Found, locale: Locale, texts: number ): Term[] {
	const { word, lexemes, docs } = row;
	if ( ! lexemes ) {
		return []; // A stop word.
	}
	const prefix = prefixOf( lexemes, locale );
	if ( docs !== null ) {
		return [ { lexemes, prefix, docs, weight: rarity( docs, texts ) } ];
	}
	const near = nearest( fold( word ), row.near ?? [] );
	if ( near.length > 0 ) {
		const most = Math.max( ...near.map( ( one ) => one.docs ) );
		return [
			{
				lexemes: [ ...new Set( near.map( ( one ) => one.lexeme ) ) ],
				prefix: null,
				docs: most,
				weight: 0.8 * rarity( most, texts ),
			},
		];
	}
	return prefix
		? [ { lexemes: [], prefix, docs: 1, weight: 0.6 * rarity( 1, texts ) } ]
		: [];
}

/** How much a word says: the rarer, the more. */
const rarity = ( docs: number, texts: number ) =>
	Math.log( 1 + ( Math.max( texts, docs ) + 1 ) / ( docs + 0.5 ) );

/** Dutch and German write compounds in one word: their beginning is enough. */
function prefixOf( lexemes: string[], locale: Locale ): string | null {
	const shortest = [ ...lexemes ].sort(
		( a, b ) => a.length - b.length
	)[ 0 ];
	const enough = locale === 'nl' || locale === 'de' ? 5 : 7;
	return shortest && shortest.length >= enough ? shortest : null;
}

/** The known words that a misspelt one may have been: few letters away, the fewest only. */
function nearest(
	word: string,
	near: readonly { word: string; lexeme: string; docs: number }[]
) {
	const most = word.length <= 5 ? 1 : word.length <= 8 ? 2 : 3;
	const scored = near
		.map( ( one ) => ( {
			...one,
			away: editDistance( word, one.word, most ),
		} ) )
		.filter( ( { away } ) => away <= most );
	const least = Math.min( ...scored.map( ( { away } ) => away ) );
	return scored.filter( ( { away } ) => away === least );
}
