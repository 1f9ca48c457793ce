import * as z from 'zod';
import type { DeskArticle, WriteArticle } from '../../contract/desk-help.ts';
import {
	readPluginLine,
	toPluginLine,
} from '../../contract/help-plugin-line.ts';
import { LOCALES, type Locale } from '../../contract/locale.ts';
import type { HelpPlugin } from '../../contract/help.ts';
import { nameOf } from './tip-form-value.ts';

const formText = z.strictObject( {
	title: z.string(),
	keywords: z.string(),
	body: z.string(),
} );

/** What stands in the form, right or not; lists a line each. */
export const articleFormValue = z.strictObject( {
	id: z.string(),
	screens: z.string(),
	plans: z.string(),
	plugins: z.string(),
	texts: z.record( z.enum( LOCALES ), formText ),
	seen: z.string().nullable(),
} );
export type ArticleFormValue = z.infer< typeof articleFormValue >;

const EMPTY = { title: '', keywords: '', body: '' };

/** The form of an article that is there, or of a new one. */
export function toArticleForm( article: DeskArticle | null ): ArticleFormValue {
	const text = ( locale: Locale ) => {
		const found = article?.texts.find( ( one ) => one.locale === locale );
		return found
			? {
					title: found.title,
					keywords: found.keywords,
					body: found.body,
			  }
			: EMPTY;
	};
	return {
		id: article?.id ?? '',
		screens: ( article?.screens ?? [] ).join( '\n' ),
		plans: ( article?.plans ?? [] ).join( '\n' ),
		plugins: ( article?.plugins ?? [] ).map( toPluginLine ).join( '\n' ),
		texts: {
			en: text( 'en' ),
			fr: text( 'fr' ),
			nl: text( 'nl' ),
			de: text( 'de' ),
			it: text( 'it' ),
		},
		seen: article?.updated_at ?? null,
	};
}

/** Languages that have a title or a text. */
export const writtenIn = ( { texts }: ArticleFormValue ): Locale[] =>
	LOCALES.filter(
		( locale ) =>
			texts[ locale ].title.trim() || texts[ locale ].body.trim()
	);

/** What is sent. A plugin that cannot be read is sent as it is, and refused by its name. */
export function toWriteArticle( form: ArticleFormValue ): WriteArticle {
	const { texts, seen } = form;
	return {
		id: form.id.trim() || nameOf( texts.en.title ),
		screens: lines( form.screens ),
		plans: lines( form.plans ),
		plugins: lines( form.plugins ).map(
			( line ): HelpPlugin =>
				readPluginLine( line ) ?? { slug: line, from: null, to: null }
		),
		texts: [ 'en' as const, ...writtenIn( form ) ]
			.filter( ( locale, at, all ) => all.indexOf( locale ) === at )
			.map( ( locale ) => ( {
				locale,
				title: texts[ locale ].title.trim(),
				keywords: texts[ locale ].keywords.trim(),
				body: texts[ locale ].body,
			} ) ),
		seen,
	};
}

const lines = ( text: string ) =>
	text
		.split( '\n' )
		.map( ( line ) => line.trim() )
		.filter( Boolean );
