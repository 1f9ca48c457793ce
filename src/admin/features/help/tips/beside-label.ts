import type { Anchor } from './anchor.ts';

/** The height of a mark's button, and the least room it needs beside words; in pixels. */
const SIZE = 24;
/** From the middle of a line to the upper edge of a field in it, in pixels. */
const HALF_FIELD = 16;

/** React screens, whose panels scroll beside each other. */
const SCROLLING =
	'.components-panel,.components-base-control,[class*="interface-"],.woocommerce-layout';

/** Flex and grid containers would give a new child a gap of its own; there the mark goes into the label. */
function behind( label: Element, name: string ): Anchor {
	const parent = label.parentElement;
	const style = getComputedStyle( label );
	const isInside =
		/flex|grid/.test( parent ? getComputedStyle( parent ).display : '' ) ||
		// Behind a label that fills its line the mark would stand on the next one, upon the field.
		style.display === 'block';
	return {
		at: label,
		how: isInside ? 'inside' : 'behind',
		name,
		loose: ! isInside && ! label.closest( SCROLLING ),
		drop: middleOfLine( style ) - SIZE / 2,
	};
}

/** From the top of a label's line to the middle of its words: an inline block stands in it with its margin. */
function middleOfLine( style: CSSStyleDeclaration ): number {
	const line = parseFloat( style.lineHeight ) || 20;
	const margin =
		style.display === 'inline-block'
			? parseFloat( style.marginTop ) || 0
			: 0;
	return margin + line / 2;
}

/** Whether the field follows so closely, on the same line, that a mark between them would lie upon it. */
function isTight( words: DOMRect, field: Element ): boolean {
	const box = field.getBoundingClientRect();
	const isRtl = getComputedStyle( field ).direction === 'rtl';
	const gap = isRtl ? words.left - box.right : box.left - words.right;
	return (
		box.width > 1 &&
		gap > -1 &&
		gap < SIZE &&
		box.top < words.bottom &&
		box.bottom > words.top
	);
}

/** A label may be wider than its words. */
function boxOfWords( label: Element ): DOMRect {
	const range = label.ownerDocument.createRange();
	range.selectNodeContents( label );
	return range.getBoundingClientRect();
}

/** Behind the label, at the end of its words where its own box leaves no room behind it, and nowhere (null) where the words leave none. */
export function besideLabel(
	label: Element,
	field: Element,
	name: string
): Anchor | null {
	const anchor = behind( label, name );
	const box = label.getBoundingClientRect();
	if ( ! label.contains( field ) && isTight( box, field ) ) {
		return isTight( boxOfWords( label ), field )
			? null
			: { at: label, how: 'inside', name };
	}
	const next = label.nextElementSibling;
	return next && next !== field && isTight( box, next )
		? // "Close after [14] days": another field stands in the sentence; the mark sits on its upper edge.
		  { ...anchor, drop: ( anchor.drop ?? 0 ) - HALF_FIELD }
		: anchor;
}
