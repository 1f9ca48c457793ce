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
	/** Texts that it may lead to, compounds included, at most. */
	reach: number;
	/** Higher for rarer words; a guessed word counts less. */
	weight: number;
}

const MOST_WORDS = 12;
/** Stands behind every other letter: all that begins alike is before it. */
const LAST = '\u{10ffff}';

interface Found {
	word: string;
	lexemes: string[] | null;
	docs: number | null;
	prefix: string | null;
	compounds: number;
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

/**
 * Stems a question's words and mends the misspelt ones, in one statement. The language stands in the statement's text:
 * each has an index of its own. Only a word that no text has is compared with others.
 */
export async function queryTerms(
	db: Db,
	provider_id: string,
	locale: Locale,
	question: string
): Promise< Term[] > {
	const words = wordsOf( question );
	if ( words.length === 0 ) {
		return [];
	}
	const of = sql`provider_id = ${ provider_id } and locale = ${ sql.lit(
		locale
	) }`;
	const { rows } = await sql< Found >`
		select asked.word, known.lexemes, known.docs, start.prefix, alike.compounds, near.near,
			coalesce( ( select docs from help_words where ${ of } and word = '' ), 0 ) as texts
		from unnest( ${ words }::text[], ${ words.map(
			fold
		) }::text[] ) with ordinality as asked( word, folded, place )
		cross join lateral (
			select array_agg( distinct stem.lexeme ) as lexemes, max( counted.docs )::int as docs
			from unnest( to_tsvector( ${
				TEXT_CONFIG[ locale ]
			}::regconfig, asked.word || ' ' || asked.folded ) ) as stem
			left join lateral (
				select sum( docs ) as docs from help_words where ${ of } and lexeme = stem.lexeme
			) as counted on true
		) as known
		left join lateral (
			select lexeme as prefix from unnest( known.lexemes ) as lexeme order by length( lexeme ), lexeme limit 1
		) as start on length( start.prefix ) >= ${ sql.lit( ENOUGH[ locale ] ) }
		cross join lateral (
			select coalesce( sum( docs ), 0 )::int as compounds from help_words
			where ${ of } and lexeme ~>=~ start.prefix and lexeme ~<~ ( start.prefix || ${ LAST }::text )
		) as alike
		cross join lateral (
			select json_agg( json_build_object( 'word', folded, 'lexeme', lexeme, 'docs', docs ) ) as near
			from (
				select folded, lexeme, docs from help_words
				where ${ of } and folded % asked.folded and lexeme <> ''
					and known.lexemes is not null and known.docs is null and length( asked.word ) > 3
				order by similarity( folded, asked.folded ) desc, docs desc limit 8
			) as nearest
		) as near
		order by asked.place`.execute( db );
	return rows.flatMap( toTerm );
}

/** Dutch and German write compounds in one word: their beginning is enough. */
const ENOUGH: Readonly< Record< Locale, number > > = {
	en: 7,
	fr: 7,
	nl: 5,
	de: 5,
	it: 7,
};

function toTerm( row: Found ): Term[] {
	const { word, lexemes, docs, prefix, compounds, texts } = row;
	if ( ! lexemes ) {
		return []; // A stop word.
	}
	if ( docs !== null ) {
		const reach = Math.max( docs, compounds );
		return [ { lexemes, prefix, reach, weight: rarity( docs, texts ) } ];
	}
	const near = nearest( fold( word ), row.near ?? [] );
	if ( near.length > 0 ) {
		const counts = near.map( ( one ) => one.docs );
		return [
			{
				lexemes: [ ...new Set( near.map( ( one ) => one.lexeme ) ) ],
				prefix: null,
				reach: counts.reduce( ( sum, count ) => sum + count, 0 ),
				weight: 0.8 * rarity( Math.max( ...counts ), texts ),
			},
		];
	}
	return prefix
		? [
				{
					lexemes: [],
					prefix,
					reach: compounds,
					weight: 0.6 * rarity( 1, texts ),
				},
		  ]
		: [];
}

/** How much a word says: the rarer, the more. */
const rarity = ( docs: number, texts: number ) =>
	Math.log( 1 + ( Math.max( texts, docs ) + 1 ) / ( docs + 0.5 ) );

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
