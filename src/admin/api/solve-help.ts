import type { HelpSolved } from '../../contract/help.ts';
import { SITE_ROUTES } from '../../contract/routes.ts';
import { buildUrl } from './build-url.ts';
import { sendJson } from './send-json.ts';

const { path, answer } = SITE_ROUTES.solveHelp;

/** Says that an article made a question needless. */
export const solveHelp = ( solved: HelpSolved ): Promise< { noted: true } > =>
	sendJson( buildUrl( path ), solved, answer );
