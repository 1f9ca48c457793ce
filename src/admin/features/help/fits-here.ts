import type { ArticleCard } from '../../../contract/help.ts';

const MOST = 5;

/** The articles about this screen; those about few screens first, because they say more about this one. */
export const fitsHere = (
	articles: readonly ArticleCard[],
	screen: string
): ArticleCard[] =>
	articles
		.filter( ( { screens } ) => screens.includes( screen ) )
		.sort( ( a, b ) => a.screens.length - b.screens.length )
		.slice( 0, MOST );
