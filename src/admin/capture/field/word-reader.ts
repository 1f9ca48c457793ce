import { markElements } from '../masking/mark-elements.ts';
import type { Mark } from '../masking/mark-elements.ts';
import { createTextMasker } from '../masking/text-masker.ts';

/** Reads words of the live page as they may be sent: private ones masked, nothing that somebody entered. */
export type WordReader = {
	/** Words of an element on one line, without form fields, badges and words for screen readers only. */
	words( element: Element | null | undefined ): string;
	/** Words of an attribute. */
	attribute( element: Element, name: string ): string;
	mask( text: string ): string;
};

/** Marks that leave words readable. */
const READABLE = new Set< Mark >( [ 'show', 'image', 'label' ] );

const LEFT_OUT =
	'input,select,textarea,script,style,svg,.screen-reader-text,.update-plugins,.awaiting-mod,.menu-counter,.woocommerce-help-tip,.row-actions,.toggle-row,[data-deskside-ui]';

const clean = ( text: string ) => text.replace( /\s+/g, ' ' ).trim();

/** A reader for one document. */
export function createWordReader( doc: Document ): WordReader {
	const masker = createTextMasker();
	const marks = markElements( doc, [], [] );
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
			: masker.mask( text );
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
				text += read( node as Element );
			}
		}
		return text;
	};
	return {
		words( element ) {
			const own = element ? clean( read( element ) ) : '';
			const hidden = own
				? null
				: element?.querySelector( '.screen-reader-text' );
			return hidden
				? clean( masked( hidden, hidden.textContent ?? '' ) )
				: own;
		},
		attribute: ( element, name ) =>
			clean( masked( element, element.getAttribute( name ) ?? '' ) ),
		mask: ( text ) => masker.mask( text ),
	};
}
