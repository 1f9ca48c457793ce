import { expect, it } from 'vitest';
import {
	plainText,
	renderMarkdown,
} from '../../src/provider/help/render-markdown.ts';
import { HOSTILE_TEXTS } from '../support/hostile-texts.ts';

/** A tag as markdown-it writes it: everything of a text's own is escaped, so nothing else begins with `<`. */
const TAG = /<[^>]*>/g;
const OURS =
	/^<\/?(?:p|strong|em|code|pre|br)>$|^<\/?a(?: href="(?:https?:|mailto:|help:[a-z0-9-]+"|admin:[a-z-]+\.php)[^"<>]*"?)?>$|^<img src="data:image\/(?:png|webp|jpeg);base64,[^"<>]*" alt="[^"<>]*">$/;

it( 'renders more than a thousand hostile texts without a tag, an attribute or an address of theirs', () => {
	const bad = HOSTILE_TEXTS.flatMap( ( text ) =>
		( renderMarkdown( text ).match( TAG ) ?? [] ).filter(
			( tag ) => ! OURS.test( tag )
		)
	);
	expect( HOSTILE_TEXTS.length ).toBeGreaterThan( 1000 );
	expect( bad ).toEqual( [] );
} );

it( 'gives the words alone for searching', () => {
	expect( plainText( '# A **bold** [link](help:x)\n\n- one\n- two' ) ).toBe(
		'A bold link\none\ntwo'
	);
} );
