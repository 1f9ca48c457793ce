import { deskTipList, type DeskTipList } from '../../contract/desk-help.ts';
import { request } from './request.ts';

/**
 * A page of the tips, by screen.
 *
 * @param wanted Part of a name, screen, field or text, or '', and `next` of the page before.
 */
export function getHelpTips( {
	q,
	after,
}: {
	q: string;
	after: string | null;
} ): Promise< DeskTipList > {
	const query = new URLSearchParams( {
		...( q ? { q } : {} ),
		...( after ? { after } : {} ),
	} );
	return request( `help/tips?${ query }`, deskTipList );
}
