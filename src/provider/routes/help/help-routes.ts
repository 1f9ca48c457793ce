import type { Route } from '../../http/app-instance.ts';
import { getArticle } from './get-article.ts';
import { getDeskFiles } from './get-desk-files.ts';
import { getDeskLoop } from './get-desk-loop.ts';
import { getHelpSearch } from './get-help-search.ts';
import { getHelp } from './get-help.ts';
import { postDeskFiles } from './post-desk-files.ts';
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
];
