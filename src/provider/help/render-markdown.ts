import MarkdownIt from 'markdown-it';
import { ARTICLE_LINK, ARTICLE_PICTURE } from '../../contract/article-html.ts';

const markdown = new MarkdownIt( 'default', {
	html: false,
	linkify: false,
	typographer: false,
} );
markdown.validateLink = ( address ) =>
	ARTICLE_LINK.test( address.trim() ) ||
	ARTICLE_PICTURE.test( address.trim() );

/**
 * Markdown as HTML. Any HTML in the text is shown as text, and a link with another protocol stays plain words.
 *
 * @example renderMarkdown( '[Permalinks](admin:options-permalink.php)' )
 */
export function renderMarkdown( text: string ): string {
	return markdown.render( text );
}

/** The words of Markdown alone, a line for each paragraph: what is searched and summarised. */
export function plainText( text: string ): string {
	return markdown
		.parse( text, {} )
		.filter( ( { type } ) => type === 'inline' || type === 'fence' )
		.map( ( { children, content } ) =>
			( children ?? [] ).length
				? ( children ?? [] )
						.map( ( child ) =>
							/break$/.test( child.type ) ? ' ' : child.content
						)
						.join( '' )
				: content
		)
		.join( '\n' );
}
