import { deskTip, type DeskTip } from '../../contract/desk-help.ts';
import { request } from './request.ts';

/**
 * A tip in all its languages.
 *
 * @param id Its name.
 */
export function getHelpTip( id: string ): Promise< DeskTip > {
	return request( `help/tips/${ encodeURIComponent( id ) }`, deskTip );
}
