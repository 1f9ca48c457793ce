import type { Frozen } from '../types.ts';
import { markElements } from '../masking/mark-elements.ts';
import type { Mark } from '../masking/mark-elements.ts';
import { createTextMasker } from '../masking/text-masker.ts';

/** Reads words of the live page as they may be sent: private ones masked, nothing that somebody entered. */
export type WordReader = {
	/** Words of an element on one line, without form fields, badges, and words that are hidden or for screen readers only. */
	words( element: Element | null | undefined ): string;
	/** Words of an attribute. */
	attribute( element: Element, name: string ): string;
	mask( text: string ): string;
};

/** Marks that leave words readable. */
const READABLE = new Set< Mark >( [ 'show', 'image', 'label' ] );

const LEFT_OUT =
	'input,select,textarea,script,style,svg,.hidden,[hidden],.screen-reader-text,.update-plugins,.awaiting-mod,.menu-counter,.woocommerce-help-tip,.row-actions,.toggle-row,[data-deskside-ui]';

/** What stands in lines of its own; other markup may cut a word in two. */
const BLOCK = /^(?:div|h\d|li|p|t[dhr])$/;

const clean = ( text: string ) => text.replace( /\s+/g, ' ' ).trim();

/** What a frozen page knows of its private values, and the site's own rules. */
export type KnownOfPage = Pick< Frozen, 'maskText' | 'rules' >;

/** A reader for one document; with `known`, names found elsewhere on the page are masked here too. */
export function createWordReader(
	doc: Document,
	known?: KnownOfPage
): WordReader {
	const masker = createTextMasker();
	const marks = markElements( doc, known?.rules ?? [] );
	// Once more over the whole: markup may cut a number in two.
	const maskText = ( text: string ) => {
		const masked = masker.mask( text );
		return known ? known.maskText( masked ) : masked;
	};
	const markOf = ( element: Element | null ): Mark | undefined => {
		const found = element && marks.get( element );
		return found || ! element
			? found ?? undefined
			: markOf( element.parentElement );
	};
	const masked = ( element: Element | null, text: string ) => {
		const mark = markOf( element );
		return mark && ! READABLE.has( mark )
			? masker.maskWhole( text )
			: maskText( text );
	};
	const read = ( element: Element ): string => {
		let text = '';
		for ( const node of element.childNodes ) {
			if ( node.nodeType === 3 ) {
				text += masked( element, node.nodeValue ?? '' );
			} else if (
				node.nodeType === 1 &&
				! ( node as Element ).matches( LEFT_OUT )
			) {
				const words = read( node as Element );
				text += BLOCK.test( ( node as Element ).localName )
					? ` ${ words } `
					: words;
			}
		}
		return text;
	};
	return {
		words( element ) {
			const own = element ? maskText( clean( read( element ) ) ) : '';
			const hidden = own
				? null
				: element?.querySelector( '.screen-reader-text' );
			return hidden
				? clean( masked( hidden, hidden.textContent ?? '' ) )
				: own;
		},
		attribute: ( element, name ) =>
			clean( masked( element, element.getAttribute( name ) ?? '' ) ),
		mask: maskText,
	};
}
