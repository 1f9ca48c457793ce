import MarkdownIt from 'markdown-it';

/** Where links may lead: the web, a mail, another article, a screen of the site's own admin. */
const LINK =
	/^(?:https?:\/\/|mailto:|help:[a-z0-9-]+$|admin:[a-z-]+\.php(?:[?#][\w=&.#-]*)?$)/i;
/** Pictures travel inside the article: a reader's browser asks nobody else for them. */
const PICTURE = /^data:image\/(?:png|webp|jpeg);base64,[A-Za-z0-9+/=]+$/;

const markdown = new MarkdownIt( 'default', {
	html: false,
	linkify: false,
	typographer: false,
} );
markdown.validateLink = ( address ) =>
	LINK.test( address.trim() ) || PICTURE.test( address.trim() );

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
