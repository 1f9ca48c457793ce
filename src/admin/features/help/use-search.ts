import { useEffect, useMemo, useState } from '@wordpress/element';
import type { ArticleCard } from '../../../contract/help.ts';
import { searchHelp } from '../../api/search-help.ts';
import type { Library } from './load-library.ts';

const AFTER_MS = 350;

export type Found = {
	articles: readonly ArticleCard[];
	/** `local` until the provider has answered; `kept` when it could not. */
	from: 'local' | 'provider' | 'kept';
};

/** Finds at once in what the site keeps, and a moment later in all that the provider has. */
export function useSearch(
	library: Library | null,
	words: string,
	screen: string
): Found {
	const q = words.trim().slice( 0, 200 );
	const local = useMemo(
		() => ( q && library ? library.search( q, screen ) : [] ),
		[ library, q, screen ]
	);
	const [ answer, setAnswer ] = useState< {
		q: string;
		articles: ArticleCard[] | null;
	} | null >( null );
	useEffect( () => {
		if ( q.length < 2 ) {
			return undefined;
		}
		const abort = new AbortController();
		const timer = setTimeout( () => {
			searchHelp(
				{ q, screen: screen.slice( 0, 200 ) },
				abort.signal
			).then(
				( { articles } ) => setAnswer( { q, articles } ),
				() => abort.signal.aborted || setAnswer( { q, articles: null } )
			);
		}, AFTER_MS );
		return () => {
			clearTimeout( timer );
			abort.abort();
		};
	}, [ q, screen ] );
	if ( answer?.q !== q ) {
		return { articles: local, from: 'local' };
	}
	return answer.articles
		? { articles: merged( answer.articles, local ), from: 'provider' }
		: { articles: local, from: 'kept' };
}

/** The provider's order, then what only the kept texts gave. */
function merged( first: ArticleCard[], then: readonly ArticleCard[] ) {
	const known = new Set( first.map( ( { id } ) => id ) );
	return [
		...first,
		...then.filter( ( { id } ) => ! known.has( id ) ),
	].slice( 0, 8 );
}
