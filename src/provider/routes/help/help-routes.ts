import type { Route } from '../../http/app-instance.ts';
import { getArticle } from './get-article.ts';
import { getDeskArticle } from './get-desk-article.ts';
import { getDeskArticles } from './get-desk-articles.ts';
import { getDeskFiles } from './get-desk-files.ts';
import { getDeskLoop } from './get-desk-loop.ts';
import { getDeskTip } from './get-desk-tip.ts';
import { getDeskTips } from './get-desk-tips.ts';
import { getHelpSearch } from './get-help-search.ts';
import { getHelp } from './get-help.ts';
import { postDeskArticle } from './post-desk-article.ts';
import { postDeskFiles } from './post-desk-files.ts';
import { postDeskPreview } from './post-desk-preview.ts';
import { postDeskRemoval } from './post-desk-removal.ts';
import { postDeskTip } from './post-desk-tip.ts';
import { postSolved } from './post-solved.ts';
import { postVote } from './post-vote.ts';

/** What a site may do with the help: read, search, say what it was worth. */
export const SITE_HELP: readonly Route[] = [
	getHelp,
	getHelpSearch,
	getArticle,
	postVote,
	postSolved,
];

/** What an agent may do with it: write, and learn what to write. */
export const DESK_HELP: readonly Route[] = [
	getDeskFiles,
	postDeskFiles,
	getDeskLoop,
	getDeskArticles,
	getDeskArticle,
	postDeskArticle,
	getDeskTips,
	getDeskTip,
	postDeskTip,
	postDeskRemoval,
	postDeskPreview,
];
