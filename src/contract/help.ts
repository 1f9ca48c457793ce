import * as z from 'zod';
import { instant } from './ids.ts';
import { locale } from './locale.ts';

const line = ( max: number ) => z.string().max( max );

/** The name of an article or a tip: its file's name, stable in addresses. */
export const helpId = z
	.string()
	.regex(
		/^[a-z0-9][a-z0-9-]{0,79}$/,
		'Small letters, digits and hyphens, at most 80.'
	);

/** Where somebody is: the screen, and the field as its selector; both empty when unknown. */
const place = { screen: line( 200 ), field: line( 1000 ) };

/** A plugin that a text is about, with the versions it holds for (inclusive, as WordPress compares them). */
export const helpPlugin = z.strictObject( {
	slug: z.string().regex( /^[a-z0-9][a-z0-9_-]{0,99}$/ ),
	from: line( 30 ).nullable(),
	to: line( 30 ).nullable(),
} );
export type HelpPlugin = z.infer< typeof helpPlugin >;

/** What an article applies to; an empty list means all. */
export const appliesTo = z.strictObject( {
	screens: z.array( line( 200 ) ).max( 40 ),
	plans: z.array( line( 60 ) ).max( 40 ),
	plugins: z.array( helpPlugin ).max( 20 ),
} );
export type AppliesTo = z.infer< typeof appliesTo >;

/** An article as a list shows it: enough to find it and to read its first lines without the provider. */
export const articleCard = appliesTo.extend( {
	id: helpId,
	locale,
	title: z.string().min( 1 ).max( 200 ),
	keywords: line( 1000 ),
	summary: line( 500 ),
} );
export type ArticleCard = z.infer< typeof articleCard >;

/** An article. `html` was made from Markdown without any HTML in it; the reader cleans it once more. */
export const article = articleCard.extend( {
	html: line( 2_000_000 ),
	updated_at: instant,
	/** What the reader said of it, null before. */
	helpful: z.boolean().nullable(),
} );
export type Article = z.infer< typeof article >;

/** The text behind a "?". `field` is a selector that holds across languages; `plugin` draws the screen (`core` or a slug). */
export const tip = z.strictObject( {
	id: helpId,
	screen: z.string().min( 1 ).max( 200 ),
	field: z.string().min( 1 ).max( 1000 ),
	plugin: line( 100 ),
	locale,
	text: z.string().min( 1 ).max( 1000 ),
	article: helpId.nullable(),
} );
export type Tip = z.infer< typeof tip >;

/** All that a site keeps of the help in one language, for moments without the provider. */
export const helpBundle = z.strictObject( {
	as_of: instant,
	locale,
	articles: z.array( articleCard ).max( 20_000 ),
	tips: z.array( tip ).max( 20_000 ),
} );
export type HelpBundle = z.infer< typeof helpBundle >;

/** The site's own answer: the kept articles, without asking the provider when it has them. */
export const helpIndex = z.strictObject( {
	/** Null when nothing was ever fetched. */
	as_of: instant.nullable(),
	articles: z.array( articleCard ).max( 20_000 ),
	/** Whether the reader has switched the "?" marks off. */
	tips_off: z.boolean(),
	/** Addresses like `admin:options-permalink.php` start here. */
	admin_url: line( 1000 ),
} );
export type HelpIndex = z.infer< typeof helpIndex >;

export const helpSearch = z.strictObject( {
	q: z.string().trim().min( 1, 'Write what you look for.' ).max( 200 ),
	screen: line( 200 ).optional(),
	field: line( 1000 ).optional(),
} );
export type HelpSearch = z.infer< typeof helpSearch >;

export const helpResults = z.strictObject( {
	articles: z.array( articleCard ).max( 20 ),
} );
export type HelpResults = z.infer< typeof helpResults >;

export const helpTarget = z.enum( [ 'article', 'tip' ] );

/** One vote a person; a later one replaces it. */
export const helpVote = z.strictObject( {
	kind: helpTarget,
	target: helpId,
	helpful: z.boolean(),
	/** What was missing, in the reader's words; empty when not said. */
	missing: z.string().trim().max( 1000 ),
	...place,
} );
export type HelpVote = z.infer< typeof helpVote >;

/** An article answered what somebody was about to ask. */
export const helpSolved = z.strictObject( { article: helpId, ...place } );
export type HelpSolved = z.infer< typeof helpSolved >;

/** The answer of votes and the like: written down. */
export const helpNoted = z.strictObject( { noted: z.literal( true ) } );

export const tipsSwitch = z.strictObject( { on: z.boolean() } );
export type TipsSwitch = z.infer< typeof tipsSwitch >;

/** A file of the help folder, as `help import` reads it: `articles/ID.LOCALE.md` or `tips/NAME.yaml`. */
export const helpFile = z.strictObject( {
	path: z.string().regex( /^[\w./-]{1,200}$/ ),
	text: z.string().max( 500_000 ),
} );
export type HelpFile = z.infer< typeof helpFile >;

export const helpFiles = z.strictObject( {
	files: z.array( helpFile ).max( 5_000 ),
} );
export type HelpFiles = z.infer< typeof helpFiles >;

export const helpImported = z.strictObject( {
	articles: z.int().min( 0 ),
	texts: z.int().min( 0 ),
	tips: z.int().min( 0 ),
} );
export type HelpImported = z.infer< typeof helpImported >;

/** How often something happened, and among how many sites. */
const counted = z.strictObject( {
	count: z.int().min( 0 ),
	sites: z.int().min( 0 ),
} );

/**
 * "Write a tip here": a place that keeps raising questions, with its evidence. Words are those that the published help
 * knows, or that several people used: never somebody's own text.
 */
export const helpSuggestion = z.strictObject( {
	screen: z.string(),
	field: z.string(),
	label: z.string(),
	tickets: counted,
	unanswered: counted,
	not_helpful: z.int().min( 0 ),
	/** What readers missed; written for the provider, and shown to agents only. */
	missing: z.array( z.string() ).max( 10 ),
	words: z.array( z.string() ).max( 10 ),
	/** The tip that is there already, null when there is none. */
	tip: helpId.nullable(),
} );
export type HelpSuggestion = z.infer< typeof helpSuggestion >;

/** What a tip changed: tickets about its place in as many days before and after it was written. */
export const tipEffect = z.strictObject( {
	tip: helpId,
	screen: z.string(),
	field: z.string(),
	since: instant,
	days: z.int().min( 1 ),
	before: z.int().min( 0 ),
	after: z.int().min( 0 ),
	helpful: z.int().min( 0 ),
	not_helpful: z.int().min( 0 ),
} );
export type TipEffect = z.infer< typeof tipEffect >;

export const helpLoop = z.strictObject( {
	from: instant,
	suggestions: z.array( helpSuggestion ).max( 100 ),
	effects: z.array( tipEffect ).max( 100 ),
	/** Drafts that were closed because an article answered them. */
	solved: z.int().min( 0 ),
} );
export type HelpLoop = z.infer< typeof helpLoop >;
