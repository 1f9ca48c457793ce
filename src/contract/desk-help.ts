import * as z from 'zod';
import { appliesTo, articleCard, helpId, helpTarget, tip } from './help.ts';
import { instant } from './ids.ts';
import { locale, LOCALES } from './locale.ts';

/** What readers made of an article or a tip. `missing`: what "not helpful" votes missed, the newest first. */
const voted = {
	helpful: z.int().min( 0 ),
	not_helpful: z.int().min( 0 ),
	missing: z.array( z.string() ).max( 20 ),
};

/** When it was last changed; a change names the one that it was made from, so that nobody's work is overwritten unseen. */
const changed = { updated_at: instant };
/** `updated_at` of what the agent changed; null for something new. */
const seen = instant.nullable();

/** One language of an article, in Markdown. */
export const articleText = z.strictObject( {
	locale,
	title: articleCard.shape.title,
	keywords: articleCard.shape.keywords,
	body: z.string().max( 400_000 ),
} );
export type ArticleText = z.infer< typeof articleText >;

/** All languages of an article, English among them: it is what every language falls back to. */
const articleTexts = z
	.array( articleText )
	.min( 1 )
	.max( LOCALES.length )
	.refine(
		( texts ) =>
			new Set( texts.map( ( one ) => one.locale ) ).size === texts.length,
		'Each language once.'
	)
	.refine(
		( texts ) => texts.some( ( one ) => one.locale === 'en' ),
		'English is missing: every language falls back to it.'
	);

export const deskArticle = appliesTo.extend( {
	id: helpId,
	texts: z.array( articleText ).max( LOCALES.length ),
	...voted,
	...changed,
} );
export type DeskArticle = z.infer< typeof deskArticle >;

/** An article as the desk lists it. */
export const deskArticleLine = z.strictObject( {
	id: helpId,
	title: articleCard.shape.title,
	locales: z.array( locale ).max( LOCALES.length ),
	screens: appliesTo.shape.screens,
	helpful: voted.helpful,
	not_helpful: voted.not_helpful,
} );
export type DeskArticleLine = z.infer< typeof deskArticleLine >;

export const deskArticleList = z.strictObject( {
	articles: z.array( deskArticleLine ).max( 100 ),
	next: z.string().nullable(),
} );
export type DeskArticleList = z.infer< typeof deskArticleList >;

/** Takes the place of all that was there under its id. */
export const writeArticle = appliesTo.extend( {
	id: helpId,
	texts: articleTexts,
	seen,
} );
export type WriteArticle = z.infer< typeof writeArticle >;

const text = tip.shape.text;
const tipTexts = z.strictObject( {
	en: text,
	fr: text.optional(),
	nl: text.optional(),
	de: text.optional(),
	it: text.optional(),
} );

const place = {
	id: helpId,
	screen: tip.shape.screen,
	field: tip.shape.field,
	plugin: tip.shape.plugin,
	article: tip.shape.article,
	texts: tipTexts,
};

/** A tip in all its languages. */
export const deskTip = z.strictObject( { ...place, ...voted, ...changed } );
export type DeskTip = z.infer< typeof deskTip >;

export const deskTipList = z.strictObject( {
	tips: z.array( deskTip ).max( 100 ),
	next: z.string().nullable(),
} );
export type DeskTipList = z.infer< typeof deskTipList >;

/** Takes the place of what was there under its id. */
export const writeTip = z.strictObject( { ...place, seen } );
export type WriteTip = z.infer< typeof writeTip >;

/** Takes an article or a tip away, with its votes. */
export const removeHelp = z.strictObject( {
	kind: helpTarget,
	id: helpId,
	seen: instant,
} );
export type RemoveHelp = z.infer< typeof removeHelp >;

export const helpRemoved = z.strictObject( { removed: z.literal( true ) } );

/** What an owner will see of a text that is being written. */
export const previewHelp = z.strictObject( {
	body: articleText.shape.body,
} );
export const helpPreview = z.strictObject( { html: z.string() } );
export type HelpPreview = z.infer< typeof helpPreview >;
