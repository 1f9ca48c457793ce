import type { Box } from '../../../../contract/capture.ts';
import type { Frozen } from '../capture-part.ts';
import type { Point } from '../preview/edit.ts';

/** A part of the frozen screen that can be hidden, or shown where it is masked. */
export type ScreenPart = {
	/** Its copy; never the live element. */
	copy: Element;
	/** In fractions of the whole picture. */
	box: Box;
	/** Its words, masked, or what kind of thing it is. */
	label: string;
	/** Something in it is masked and may be shown. */
	maskable: boolean;
};

/** What a person would call a part of a screen. */
const NAMED =
	'input,select,textarea,button,a,p,li,td,th,label,h1,h2,h3,h4,img,iframe,.notice,[role=button],[role=tab],[contenteditable],figure,svg,canvas';
/** Larger parts are the screen itself, in fractions of it. */
const LARGEST = 0.6;
/** More in a list are of no use to anybody. */
const MOST = 300;
const LONGEST = 60;

const area = ( { width, height }: Box ) => width * height;

function labelOf( copy: Element ): string {
	const own =
		copy.getAttribute( 'aria-label' ) ||
		copy.getAttribute( 'value' ) ||
		copy.getAttribute( 'placeholder' ) ||
		copy.textContent ||
		copy.getAttribute( 'alt' ) ||
		copy.getAttribute( 'name' ) ||
		'';
	const words = own.replace( /\s+/g, ' ' ).trim().slice( 0, LONGEST );
	return words || copy.localName;
}

const toPart = ( frozen: Frozen, copy: Element, box: Box ): ScreenPart => ( {
	copy,
	box,
	label: labelOf( copy ),
	maskable: frozen.parts.canShow( copy ),
} );

/** The smallest part of the screen at a place of the whole picture; null where there is none. */
export function partAt( frozen: Frozen, { x, y }: Point ): ScreenPart | null {
	let found: [ Element, Box ] | null = null;
	for ( const [ copy, box ] of frozen.places ) {
		const holds =
			x >= box.x &&
			x <= box.x + box.width &&
			y >= box.y &&
			y <= box.y + box.height;
		if (
			holds &&
			area( box ) < LARGEST &&
			! copy.parentElement?.closest( 'svg' ) &&
			( ! found || area( box ) <= area( found[ 1 ] ) )
		) {
			found = [ copy, box ];
		}
	}
	return found && toPart( frozen, ...found );
}

/** The parts a person would name, in the order of the page: the keyboard's way to them. */
export function partsOf( frozen: Frozen ): ScreenPart[] {
	return [ ...frozen.places ]
		.filter(
			( [ copy, box ] ) => copy.matches( NAMED ) && area( box ) < LARGEST
		)
		.slice( 0, MOST )
		.map( ( [ copy, box ] ) => toPart( frozen, copy, box ) );
}

/** Shorter words are everywhere. */
const LEAST_LETTERS = 4;

/** The words of a part, to be taken out of the facts when it is hidden. */
export function wordsOf( copy: Element ): string[] {
	const words: string[] = [];
	const walk = ( node: Node ) => {
		const text = node.nodeType === 3 ? node.nodeValue?.trim() ?? '' : '';
		if ( text.length >= LEAST_LETTERS && /\p{L}/u.test( text ) ) {
			words.push( text );
		}
		node.childNodes.forEach( walk );
	};
	walk( copy );
	return words;
}
