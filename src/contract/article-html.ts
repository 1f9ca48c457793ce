/*
 * What an article's HTML may hold. The provider makes no other, and its readers, the panel and the desk, take no other.
 */

/** The tags that Markdown makes. */
export const ARTICLE_TAGS: readonly string[] =
	'p br strong em del code pre blockquote ul ol li h1 h2 h3 h4 h5 h6 hr table thead tbody tr th td a img'.split(
		' '
	);

export const ARTICLE_ATTRIBUTES: readonly string[] =
	'href src alt title start'.split( ' ' );

/** Where links may lead: the web, a mail, another article, a screen of the site's own admin. */
export const ARTICLE_LINK =
	/^(?:https?:\/\/|mailto:|help:[a-z0-9-]+$|admin:[a-z-]+\.php(?:[?#][\w=&.#-]*)?$)/i;

/** Pictures travel inside the article: a reader's browser asks nobody else for them. */
export const ARTICLE_PICTURE =
	/^data:image\/(?:png|webp|jpeg);base64,[A-Za-z0-9+/=]+$/;
