import { describe, expect, it } from 'vitest';
import { buildCard } from '../../../../tests/support/help-builders.ts';
import { createLocalSearch } from './local-search.ts';

const search = createLocalSearch( [
	buildCard(),
	buildCard( {
		id: 'shipping',
		title: 'Verzendkosten: zones en methoden',
		keywords: 'bezorgen, porto',
		summary: 'Kosten per land.',
		screens: [ 'woocommerce_page_wc-settings' ],
	} ),
	buildCard( {
		id: 'expedier',
		title: 'Expédier une commande',
		keywords: '',
		summary: '',
	} ),
] );
const ids = ( words: string, screen = '' ) =>
	search( words, screen ).map( ( { id } ) => id );

describe( 'the search over kept answers', () => {
	it.each( [
		[ 'the beginning of a word', 'verzendk', 'shipping' ],
		[ 'a word without its accents', 'expedier', 'expedier' ],
		[ 'a slip in the last word', 'permalnks', 'permalinks' ],
		[ 'a slip in an earlier word', 'adresses pages', 'permalinks' ],
	] )( 'finds by %s', ( _, words, id ) => {
		expect( ids( words )[ 0 ] ).toBe( id );
	} );

	it( 'finds nothing for words that say nothing', () => {
		expect( ids( 'the and for' ) ).toEqual( [] );
	} );
} );
