import DOMPurify from 'dompurify';

const TAGS =
	'p br strong em del code pre blockquote ul ol li h1 h2 h3 h4 h5 h6 hr table thead tbody tr th td a img'.split(
		' '
	);
const WEB = /^(?:https?:\/\/|mailto:)/i;
const PICTURE = /^data:image\/(?:png|webp|jpeg);base64,/;

/**
 * An article's HTML as nodes that run nothing, as the panel shows it (src/admin/features/help/clean-html.ts). Links inside a
 * site's admin lead nowhere from here; their words stay.
 */
export function cleanHtml( html: string ): DocumentFragment {
	const clean = DOMPurify.sanitize( html, {
		ALLOWED_TAGS: TAGS,
		ALLOWED_ATTR: [ 'href', 'src', 'alt', 'title', 'start' ],
		ALLOW_DATA_ATTR: false,
		ALLOW_ARIA_ATTR: false,
		RETURN_DOM_FRAGMENT: true,
	} );
	clean.querySelectorAll( 'img' ).forEach( ( picture ) => {
		if ( ! PICTURE.test( picture.getAttribute( 'src' ) ?? '' ) ) {
			picture.remove();
		}
	} );
	clean.querySelectorAll( 'a' ).forEach( ( link ) => {
		if ( WEB.test( link.getAttribute( 'href' ) ?? '' ) ) {
			link.target = '_blank';
			link.rel = 'noopener noreferrer';
		} else {
			link.removeAttribute( 'href' );
		}
	} );
	return clean;
}
