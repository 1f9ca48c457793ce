// @vitest-environment jsdom
import { expect, it } from 'vitest';
import {
	plainText,
	renderMarkdown,
} from '../../src/provider/help/render-markdown.ts';
import { HOSTILE_TEXTS } from '../support/hostile-texts.ts';

it( 'renders more than a thousand hostile texts without a tag, an attribute or an address of theirs', () => {
	const bad = HOSTILE_TEXTS.filter( ( text ) => {
		const place = document.createElement( 'div' );
		place.innerHTML = renderMarkdown( text );
		return [ ...place.querySelectorAll( '*' ) ].some(
			( element ) =>
				! /^(?:p|a|strong|em|code|pre|img|br)$/.test(
					element.localName
				) ||
				[ ...element.attributes ].some(
					( { name, value } ) =>
						! /^(?:href|src|alt|title|class)$/.test( name ) ||
						( name !== 'alt' &&
							/^[^a-z]*(?:javascript|vbscript|data:text|data:image\/svg|blob)/i.test(
								value
							) )
				)
		);
	} );
	expect( bad ).toEqual( [] );
} );

it( 'gives the words alone for searching', () => {
	expect( plainText( '# A **bold** [link](help:x)\n\n- one\n- two' ) ).toBe(
		'A bold link\none\ntwo'
	);
} );
