import type { HelpVote } from '../../contract/help.ts';
import { SITE_ROUTES } from '../../contract/routes.ts';
import { buildUrl } from './build-url.ts';
import { sendJson } from './send-json.ts';

const { path, answer } = SITE_ROUTES.voteHelp;

/** Says whether a text was helpful; said again, it replaces what was said before. */
export const voteHelp = ( vote: HelpVote ): Promise< { noted: true } > =>
	sendJson( buildUrl( path ), vote, answer );
