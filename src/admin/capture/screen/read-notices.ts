import type { Box, Notice } from '../types.ts';

/** A notice and where it stands in the picture. */
type PlacedNotice = { notice: Notice; box: Box | null };

/** Notices of WordPress, its components, and WooCommerce. */
const NOTICES =
	'.notice, div.error, div.updated, .update-nag, .components-notice, .components-snackbar, .woocommerce-message, .woocommerce-error, .woocommerce-info, .wc-block-components-notice-banner, [role="alert"]';
/** Words inside of a notice that are not its own. */
const NOT_ITS_WORDS =
	'button, .screen-reader-text, .notice-dismiss, script, style, .components-notice__actions, .components-snackbar__icon';
const MOST = 20;
const LONGEST = 1000;

/** By class name, the worst first. */
const KINDS: readonly ( readonly [ RegExp, Notice[ 'kind' ] ] )[] = [
	[ /(?:^|\s|-)error/, 'error' ],
	[ /(?:^|\s|-)(?:warning|nag)/, 'warning' ],
	[ /(?:^|\s|-)(?:success|updated|message|snackbar)(?:\s|$)/, 'success' ],
];

function kindOf( element: Element ): Notice[ 'kind' ] {
	const name = element.getAttribute( 'class' ) ?? '';
	const found = KINDS.find( ( [ form ] ) => form.test( name ) );
	return found?.[ 1 ] ?? 'info';
}

function isVisible( element: Element ): boolean {
	return element.checkVisibility?.() ?? true;
}

function wordsOf( copy: Element ): string {
	const words = copy.cloneNode( true ) as Element;
	words
		.querySelectorAll( NOT_ITS_WORDS )
		.forEach( ( element ) => element.remove() );
	return ( words.textContent ?? '' )
		.replace( /\s+/g, ' ' )
		.trim()
		.slice( 0, LONGEST );
}

/**
 * The notices visible on the live page, in the masked words of its copy.
 *
 * @param root   Copy of the page.
 * @param pairs  Live element → copy.
 * @param places Copy → place in the picture.
 */
export function readNotices(
	root: Element,
	pairs: ReadonlyMap< Element, Element >,
	places: ReadonlyMap< Element, Box >
): PlacedNotice[] {
	const notices: PlacedNotice[] = [];
	const seen = new Set< string >();
	// What was copied is fewer than what is on a very long page.
	const copies = new Set( root.querySelectorAll( NOTICES ) );
	for ( const [ element, copy ] of pairs ) {
		if ( ! copies.has( copy ) ) {
			continue;
		}
		const text = isVisible( element ) ? wordsOf( copy ) : '';
		if (
			text &&
			! seen.has( text ) &&
			! element.parentElement?.closest( NOTICES ) &&
			notices.length < MOST
		) {
			seen.add( text );
			notices.push( {
				notice: { kind: kindOf( element ), text },
				box: places.get( copy ) ?? null,
			} );
		}
	}
	return notices;
}
