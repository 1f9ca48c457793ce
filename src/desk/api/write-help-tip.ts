import {
	deskTip,
	type DeskTip,
	type WriteTip,
} from '../../contract/desk-help.ts';
import { request } from './request.ts';

/**
 * Writes a tip in all its languages.
 *
 * @param body What it shall be, and what it was made from.
 * @param key  A ULID, the same for every try.
 */
export function writeHelpTip(
	body: WriteTip,
	key: string
): Promise< DeskTip > {
	return request( 'help/tips', deskTip, { method: 'POST', body, key } );
}
