import * as z from 'zod';
import { readPluginLine } from '../../contract/help-plugin-line.ts';
import { appliesTo, articleCard, type HelpFile } from '../../contract/help.ts';
import { LOCALES, type Locale } from '../../contract/locale.ts';
import type { HelpMistake } from './help-mistake.ts';
import type { ParsedText } from './parsed-help.ts';
import { readYaml } from './read-yaml.ts';
import { plainText } from './render-markdown.ts';

const NAME = new RegExp(
	`(?:^|/)([a-z0-9][a-z0-9-]{0,79})\\.(${ LOCALES.join( '|' ) })\\.md$`
);
const FRONT = /^---\r?\n([\s\S]*?)\r?\n---\r?\n?/;

const words = {
	title: articleCard.shape.title,
	keywords: articleCard.shape.keywords.default( '' ),
};
const translation = z.strictObject( words );
const plugin = z.string().transform( ( line, context ) => {
	const read = readPluginLine( line );
	if ( ! read ) {
		context.addIssue(
			'Write a plugin as "woocommerce", "woocommerce >=8.0" or "woocommerce >=8.0 <=9.9".'
		);
	}
	return read ?? z.NEVER;
} );
const original = z.strictObject( {
	...words,
	screens: appliesTo.shape.screens.default( [] ),
	plans: appliesTo.shape.plans.default( [] ),
	plugins: z.array( plugin ).max( 20 ).default( [] ),
} );

/** Reads `articles/ID.LOCALE.md`: front matter in YAML, then Markdown. */
export function readArticleFile( { path, text }: HelpFile ): {
	value: ParsedText | null;
	mistakes: HelpMistake[];
} {
	const mistake = ( line: number, message: string ) => ( {
		value: null,
		mistakes: [ { path, line, message } ],
	} );
	const name = NAME.exec( path );
	if ( ! name ) {
		return mistake(
			1,
			`Name the file ID.LOCALE.md, the locale one of ${ LOCALES.join(
				', '
			) }.`
		);
	}
	const front = FRONT.exec( text );
	if ( ! front ) {
		return mistake(
			1,
			'Begin with front matter between two lines of three hyphens.'
		);
	}
	const body = text.slice( front[ 0 ].length ).trim();
	if ( plainText( body ).trim() === '' ) {
		return mistake( linesIn( front[ 0 ] ), 'The article has no text.' );
	}
	const [ , article_id = '', language = 'en' ] = name;
	const yaml = front[ 1 ] ?? '';
	const locale = language as Locale;
	if ( locale !== 'en' ) {
		const { value, mistakes } = readYaml( path, yaml, translation, 2 );
		return {
			value: value && {
				...value,
				article_id,
				locale,
				body,
				applies: null,
			},
			mistakes,
		};
	}
	const { value, mistakes } = readYaml( path, yaml, original, 2 );
	if ( ! value ) {
		return { value, mistakes };
	}
	const { title, keywords, ...applies } = value;
	return {
		value: { article_id, locale, title, keywords, body, applies },
		mistakes,
	};
}

const linesIn = ( text: string ) => text.split( '\n' ).length;
