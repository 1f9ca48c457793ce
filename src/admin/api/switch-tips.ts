import { SITE_ROUTES } from '../../contract/routes.ts';
import { buildUrl } from './build-url.ts';
import { sendJson } from './send-json.ts';

const { path, answer } = SITE_ROUTES.switchTips;

/** Shows or hides all "?" marks for this person. */
export const switchTips = ( on: boolean ): Promise< { noted: true } > =>
	sendJson( buildUrl( path ), { on }, answer );
