import DOMPurify from 'dompurify';

const TAGS =
	'p br strong em del code pre blockquote ul ol li h1 h2 h3 h4 h5 h6 hr table thead tbody tr th td a img'.split(
		' '
	);
const LINK =
	/^(?:https?:\/\/|mailto:|help:[a-z0-9-]+$|admin:[a-z-]+\.php(?:[?#][\w=&.#-]*)?$)/i;
const PICTURE = /^data:image\/(?:png|webp|jpeg);base64,/;

/**
 * An article's HTML as nodes that run nothing: only the tags that Markdown makes, only links and pictures of the kinds we
 * know. The provider promises as much; it is checked here all the same.
 */
export function cleanHtml( html: string ): DocumentFragment {
	const clean = DOMPurify.sanitize( html, {
		ALLOWED_TAGS: TAGS,
		ALLOWED_ATTR: [ 'href', 'src', 'alt', 'title', 'start' ],
		ALLOW_DATA_ATTR: false,
		ALLOW_ARIA_ATTR: false,
		ALLOWED_URI_REGEXP: LINK,
		RETURN_DOM_FRAGMENT: true,
	} );
	clean.querySelectorAll( 'img' ).forEach( ( picture ) => {
		if ( ! PICTURE.test( picture.getAttribute( 'src' ) ?? '' ) ) {
			picture.remove();
		}
	} );
	clean.querySelectorAll( 'a' ).forEach( mendLink );
	return clean;
}

function mendLink( link: HTMLAnchorElement ): void {
	const address = link.getAttribute( 'href' ) ?? '';
	if ( ! LINK.test( address ) ) {
		link.removeAttribute( 'href' );
	} else if ( /^http/i.test( address ) ) {
		link.target = '_blank';
		link.rel = 'noopener noreferrer';
	}
}
