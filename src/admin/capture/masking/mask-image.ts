import { addStyle } from '../clone/add-style.ts';

/** Put in the place of a private picture: an even grey, so that two people's pictures look the same. */
export const NEUTRAL_IMAGE =
	"data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E";

/** Replaces a picture of a person, whatever element shows it. */
export function maskImage( element: Element ): void {
	for ( const name of [
		'srcset',
		'sizes',
		'alt',
		'title',
		'poster',
		'href',
	] ) {
		element.removeAttribute( name );
	}
	element.setAttribute( 'src', NEUTRAL_IMAGE );
	element.setAttribute( 'data-ds-private', '' ); // Painting gives it no pixels.
	addStyle( element, { background: '#c3c4c7', content: 'normal' } );
	element.replaceChildren();
}
