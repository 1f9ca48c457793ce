import DOMPurify from 'dompurify';
import {
	ARTICLE_ATTRIBUTES,
	ARTICLE_LINK,
	ARTICLE_PICTURE,
	ARTICLE_TAGS,
} from '../../../contract/article-html.ts';

/**
 * An article's HTML as nodes that run nothing: only the tags that Markdown makes, only links and pictures of the kinds we
 * know. The provider promises as much; it is checked here all the same.
 */
export function cleanHtml( html: string ): DocumentFragment {
	const clean = DOMPurify.sanitize( html, {
		ALLOWED_TAGS: [ ...ARTICLE_TAGS ],
		ALLOWED_ATTR: [ ...ARTICLE_ATTRIBUTES ],
		ALLOW_DATA_ATTR: false,
		ALLOW_ARIA_ATTR: false,
		ALLOWED_URI_REGEXP: ARTICLE_LINK,
		RETURN_DOM_FRAGMENT: true,
	} );
	clean.querySelectorAll( 'img' ).forEach( ( picture ) => {
		if ( ! ARTICLE_PICTURE.test( picture.getAttribute( 'src' ) ?? '' ) ) {
			picture.remove();
		}
	} );
	clean.querySelectorAll( 'a' ).forEach( mendLink );
	return clean;
}

function mendLink( link: HTMLAnchorElement ): void {
	const address = link.getAttribute( 'href' ) ?? '';
	if ( ! ARTICLE_LINK.test( address ) ) {
		link.removeAttribute( 'href' );
	} else if ( /^http/i.test( address ) ) {
		link.target = '_blank';
		link.rel = 'noopener noreferrer';
	}
}
