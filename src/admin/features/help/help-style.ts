import { useInsertionEffect } from '@wordpress/element';

/** Comes with the help's own chunk: the panel's style sheet is loaded by everybody who opens it. */
const CSS = `
.deskside-help,
.deskside-article,
.deskside-help section,
.deskside-vote {
	display: grid;
	gap: 12px;
}

.deskside-help {
	gap: 20px;
}

.deskside-article > .components-button,
.deskside-vote > .components-button {
	justify-self: start;
}

.deskside-articles {
	display: grid;
	gap: 10px;
}

.deskside-articles .components-button.is-link {
	block-size: auto;
	text-align: start;
	white-space: normal;
}

.deskside-offers {
	display: grid;
	gap: 6px;
	padding: 10px 12px;
	border-inline-start: 4px solid var(--deskside-accent);
	border-radius: 2px;
	background: var(--deskside-raised);
}

.deskside-article > h3 {
	font-size: 18px;
	line-height: 1.3;
}

.deskside-article__body {
	display: grid;
	gap: 10px;
	min-inline-size: 0;
	overflow-wrap: anywhere;
}

.deskside-article__body ol {
	list-style: decimal;
	padding-inline-start: 22px;
}

.deskside-article__body ul {
	list-style: disc;
	padding-inline-start: 20px;
}

.deskside-article__body li + li {
	margin-block-start: 4px;
}

.deskside-article__body :is(h2, h3, h4) {
	margin: 6px 0 0;
	color: inherit;
	font-size: 14px;
}

.deskside-article__body img {
	max-inline-size: 100%;
	border: 1px solid var(--deskside-line);
}

.deskside-article__body code {
	padding-inline: 4px;
	border-radius: 2px;
	background: var(--deskside-raised);
	color: inherit;
}

.deskside-article__body pre {
	overflow: auto;
}

.deskside-article__body table {
	display: block;
	overflow: auto;
	border-collapse: collapse;
}

.deskside-article__body :is(th, td) {
	padding: 4px 8px;
	border: 1px solid var(--deskside-line);
	text-align: start;
}

.deskside-article__body blockquote {
	margin: 0;
	padding-inline-start: 12px;
	border-inline-start: 3px solid var(--deskside-line);
}

.deskside-vote {
	padding-block-start: 12px;
	border-block-start: 1px solid var(--deskside-line);
}

.deskside-vote [aria-pressed="true"] {
	box-shadow: inset 0 0 0 2px var(--deskside-accent);
	font-weight: 600;
}

/* Reading beside the page: it makes room instead of being covered. */
@media (min-width: 1180px) {
	html.deskside-docked-end #wpcontent,
	html.deskside-docked-end #wpfooter {
		margin-inline-end: 420px;
	}

	html.deskside-docked-end .interface-interface-skeleton {
		inset-inline-end: 420px;
	}

	html.deskside-docked-start #wpcontent,
	html.deskside-docked-start #wpfooter {
		margin-inline-start: 420px;
	}

	html.deskside-docked-start .interface-interface-skeleton {
		inset-inline-start: 420px;
	}
}
`;

let sheet: CSSStyleSheet | null = null;

/** Adds the help's style to the page, once for all of its parts. */
export function useHelpStyle(): void {
	useInsertionEffect( () => {
		if ( sheet || ! ( 'adoptedStyleSheets' in document ) ) {
			return;
		}
		sheet = new CSSStyleSheet();
		// jsdom has style sheets without this method.
		sheet.replaceSync?.( CSS );
		document.adoptedStyleSheets = [ ...document.adoptedStyleSheets, sheet ];
	}, [] );
}
