import DOMPurify from 'dompurify';
import {
	ARTICLE_ATTRIBUTES,
	ARTICLE_PICTURE,
	ARTICLE_TAGS,
} from '../../contract/article-html.ts';

const WEB = /^(?:https?:\/\/|mailto:)/i;

/**
 * An article's HTML as nodes that run nothing, as the panel shows it (src/admin/features/help/clean-html.ts). Links inside a
 * site's admin lead nowhere from here; their words stay.
 */
export function cleanHtml( html: string ): DocumentFragment {
	const clean = DOMPurify.sanitize( html, {
		ALLOWED_TAGS: [ ...ARTICLE_TAGS ],
		ALLOWED_ATTR: [ ...ARTICLE_ATTRIBUTES ],
		ALLOW_DATA_ATTR: false,
		ALLOW_ARIA_ATTR: false,
		RETURN_DOM_FRAGMENT: true,
	} );
	clean.querySelectorAll( 'img' ).forEach( ( picture ) => {
		if ( ! ARTICLE_PICTURE.test( picture.getAttribute( 'src' ) ?? '' ) ) {
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
