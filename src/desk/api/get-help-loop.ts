import { helpLoop, type HelpLoop } from '../../contract/help.ts';
import { request } from './request.ts';

/**
 * Where a tip is worth writing, and what the tips written so far changed.
 *
 * @param days The window, 1 to 365.
 */
export function getHelpLoop( days: number ): Promise< HelpLoop > {
	return request( `help/suggestions?days=${ days }`, helpLoop );
}
