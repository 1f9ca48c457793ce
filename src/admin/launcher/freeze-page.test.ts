import { expect, it } from 'vitest';
import type { PanelBoot } from '../../contract/site.ts';
import * as capture from '../capture/index.ts';
import { freezePage } from './freeze-page.ts';

type SiteRule = PanelBoot[ 'mask_rules' ][ number ];

const PAGE =
	'<p class="a">Rosa <img class="face" src="x.png" alt="Rosa"></p><p id="b">Again by Rosa Verdi</p><input class="size" value="42 px">';

/** The copy of the page as the site's own rules leave it. */
function frozenWith( ...rules: SiteRule[] ): string {
	document.body.innerHTML = PAGE;
	const frozen = freezePage( capture, document, rules );
	return frozen ? frozen.view.root.outerHTML : '';
}

it.each( [
	[ 'text', '.a', 'Rosa <img', false ],
	[ 'value', '.a', 'Rosa <img', false ],
	[ 'block', '.a', 'data-ds-private', true ],
	[ 'image', '.face', 'data-ds-private', true ],
	[ 'show', '.size', '42 px', true ],
] satisfies [ SiteRule[ 'mask' ], string, string, boolean ][] )(
	'the rule "%s" of the PHP filter does what it says to %s',
	( mask, selector, words, there ) => {
		expect( frozenWith() ).toContain( 'Rosa <img' );
		expect( frozenWith() ).not.toContain( 'data-ds-private' );
		expect( frozenWith() ).not.toContain( '42 px' );
		expect( frozenWith( { selector, mask } ).includes( words ) ).toBe(
			there
		);
	}
);

it( 'the rule "name" masks the same words elsewhere too', () => {
	const masked = frozenWith( { selector: '#b', mask: 'name' } );
	expect( masked ).not.toContain( 'Rosa Verdi' );
	document.body.innerHTML =
		'<b class="who">Rosa Verdi</b><p>For Rosa Verdi only</p>';
	const frozen = freezePage( capture, document, [
		{ selector: '.who', mask: 'name' },
	] );
	expect( frozen?.view.root.textContent ).not.toContain( 'Rosa' );
	expect( frozen?.view.root.textContent ).toContain( 'only' );
} );

it( 'a selector that no browser knows masks nothing, and harms nothing', () => {
	expect( frozenWith( { selector: ':::', mask: 'text' } ) ).toContain(
		'Again by'
	);
} );

it( 'without the capture part there is no picture, and no error', () => {
	expect( freezePage( null, document, [] ) ).toBeNull();
} );
