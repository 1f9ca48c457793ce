import type { AppliesTo } from '../../contract/help.ts';
import type { Locale } from '../../contract/locale.ts';

/** One language of an article, as its file says. */
export interface ParsedText {
	article_id: string;
	locale: Locale;
	title: string;
	keywords: string;
	body: string;
	/** Only in the English file: it speaks for all languages. */
	applies: AppliesTo | null;
}

export interface ParsedTip {
	id: string;
	screen: string;
	field: string;
	plugin: string;
	article_id: string | null;
	texts: { [ Of in Locale ]?: string | undefined };
}
