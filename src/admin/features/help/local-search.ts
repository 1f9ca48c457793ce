import MiniSearch from 'minisearch';
import type { ArticleCard } from '../../../contract/help.ts';
import { fold } from './fold.ts';

const MOST = 8;
/** Words that are in every question and in every article, in five languages. */
const EMPTY = new Set(
	'the and for how can not with what you your does from this that les des une pour dans est que qui comment mon mes pas het een van hoe kan niet met mijn wat der die das und wie ich nicht mit mein ist ein eine per non come che con del della sono mio gli una'.split(
		' '
	)
);

export type LocalSearch = ( words: string, screen: string ) => ArticleCard[];

/**
 * A search over the kept cards, in the browser: whole words, beginnings and near misses. The provider's own search knows
 * stems and the full texts; this one is there at once, also without the provider.
 */
export function createLocalSearch(
	articles: readonly ArticleCard[]
): LocalSearch {
	const cards = new Map( articles.map( ( card ) => [ card.id, card ] ) );
	const search = new MiniSearch< ArticleCard >( {
		fields: [ 'title', 'keywords', 'summary' ],
		processTerm: ( term ) => {
			const folded = fold( term );
			return folded.length > 1 && ! EMPTY.has( folded ) ? folded : null;
		},
		searchOptions: {
			boost: { title: 3, keywords: 2 },
			// Only the last word may be unfinished; the others are whole, with a slip perhaps.
			prefix: ( term, at, terms ) =>
				at === terms.length - 1 && term.length > 2,
			fuzzy: ( term, at, terms ) =>
				at < terms.length - 1 && term.length > 4 ? 0.2 : false,
			maxFuzzy: 2,
			weights: { fuzzy: 0.3, prefix: 0.5 },
		},
	} );
	search.addAll( articles );
	const find = ( words: string, screen: string, more: object ) =>
		search.search( words, {
			boostDocument: ( id ) =>
				cards.get( String( id ) )?.screens.includes( screen ) ? 1.5 : 1,
			...more,
		} );
	return ( words, screen ) => {
		const found = find( words, screen, {} );
		// A slip in the last word shows when nothing begins like it.
		const results =
			found.length > 0 ? found : find( words, screen, { fuzzy: 0.2 } );
		return results
			.slice( 0, MOST )
			.flatMap( ( { id } ) => cards.get( String( id ) ) ?? [] );
	};
}
