import type { Locale } from '../../contract/locale.ts';
import { fill } from '../clock/explain-words.ts';
import { cutText } from '../cut-text.ts';
import { escapeHtml } from './escape-html.ts';
import type { MailKind } from './mail-kinds.ts';
import { MAIL_WORDS } from './mail-words.ts';

export interface MailParts {
	kind: MailKind;
	locale: Locale;
	/** What the words' `{…}` are filled with. */
	values: Record< string, string | number >;
	/** What somebody wrote, or the record's hash: quoted as it is. */
	quoted: string;
	/** Who signs. */
	provider: string;
}

export interface RenderedMail {
	subject: string;
	text: string;
	html: string;
}

/** Longer subjects are cut: a header is no place for a text. */
const SUBJECT_MAX = 150;

/** Plain text first; the HTML says the same and holds nothing but paragraphs, line breaks and one quotation. */
export function renderMail( {
	kind,
	locale,
	values,
	quoted,
	provider,
}: MailParts ): RenderedMail {
	const words = MAIL_WORDS[ kind ];
	const intro = fill( words.intro[ locale ], values );
	const outro = fill( words.outro[ locale ], values );
	const text = [ intro, quoted, outro, `-- \n${ provider }` ]
		.filter( ( part ) => part !== '' )
		.join( '\n\n' );
	return {
		subject: oneLine( fill( words.subject[ locale ], values ) ),
		text,
		html: toHtml( locale, intro, quoted, outro, provider ),
	};
}

/** A line break in a subject would begin another header. */
const oneLine = ( text: string ): string =>
	cutText(
		text.replace( /[\p{Cc}\u2028\u2029]+/gu, ' ' ).trim(),
		SUBJECT_MAX
	);

function toHtml(
	locale: Locale,
	intro: string,
	quoted: string,
	outro: string,
	provider: string
): string {
	const lines = ( text: string ) =>
		escapeHtml( text ).replace( /\r?\n/g, '<br>\n' );
	const quote =
		quoted === ''
			? ''
			: `<blockquote style="margin:0 0 1em;padding:0 0 0 1em;border-left:3px solid #c3c4c7">${ lines(
					quoted
			  ) }</blockquote>\n`;
	return `<!doctype html>
<html lang="${ locale }"><head><meta charset="utf-8"><title>${ escapeHtml(
		provider
	) }</title></head>
<body style="font:16px/1.5 sans-serif;color:#1e1e1e;max-width:40em">
<p>${ lines( intro ) }</p>
${ quote }<p>${ lines( outro ) }</p>
<p style="color:#646970">${ lines( provider ) }</p>
</body></html>
`;
}
