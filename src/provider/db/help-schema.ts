import type { AppliesTo } from '../../contract/help.ts';
import type { Locale } from '../../contract/locale.ts';
import type { InstantColumn, JsonColumn } from './columns.ts';

/** What is the same in every language of an article. */
export interface HelpArticlesTable {
	provider_id: string;
	id: string;
	screens: JsonColumn< AppliesTo[ 'screens' ] >;
	plans: JsonColumn< AppliesTo[ 'plans' ] >;
	plugins: JsonColumn< AppliesTo[ 'plugins' ] >;
	updated_at: InstantColumn;
}

/** One language of an article. */
export interface HelpTextsTable {
	provider_id: string;
	article_id: string;
	locale: Locale;
	title: string;
	keywords: string;
	summary: string;
	/** Markdown, as it was written. */
	body: string;
	html: string;
	updated_at: InstantColumn;
}

/** What the search reads of a text, see help/index-text.ts. */
export interface HelpSearchTable {
	provider_id: string;
	article_id: string;
	locale: Locale;
	/** tsvector; written by SQL only. */
	words: string;
}

export interface HelpTipsTable {
	provider_id: string;
	id: string;
	screen: string;
	field: string;
	plugin: string;
	article_id: string | null;
	/** By locale; English is always there. */
	texts: JsonColumn< Partial< Record< Locale, string > > >;
	/** When it was first written: what its effect is counted from. */
	created_at: InstantColumn;
	updated_at: InstantColumn;
}

/** The words of all texts of a language, for misspellings and for how rare each is; the row '' counts the texts. */
export interface HelpWordsTable {
	provider_id: string;
	locale: Locale;
	word: string;
	/** Without accents. */
	folded: string;
	/** Its stem. */
	lexeme: string;
	docs: number;
}

export interface HelpVotesTable {
	provider_id: string;
	site_id: string;
	person_ref: string;
	kind: 'article' | 'tip';
	target_id: string;
	helpful: boolean;
	missing: string;
	screen: string;
	field: string;
	voted_at: InstantColumn;
}

/** What was looked for; the words are kept only when nothing was found, and without anything that looks private. */
export interface HelpQuestionsTable {
	provider_id: string;
	site_id: string;
	id: string;
	person_ref: string;
	locale: Locale;
	words: string;
	found: number;
	screen: string;
	field: string;
	asked_at: InstantColumn;
}

export interface HelpSolvedTable {
	provider_id: string;
	site_id: string;
	id: string;
	article_id: string;
	screen: string;
	field: string;
	solved_at: InstantColumn;
}

/** The tables of migrations/0007-help.ts and 0022-help-search.ts. */
export interface HelpSchema {
	help_articles: HelpArticlesTable;
	help_texts: HelpTextsTable;
	help_search: HelpSearchTable;
	help_tips: HelpTipsTable;
	help_words: HelpWordsTable;
	help_votes: HelpVotesTable;
	help_questions: HelpQuestionsTable;
	help_solved: HelpSolvedTable;
}
