import { helpRemoved, type RemoveHelp } from '../../contract/desk-help.ts';
import { request } from './request.ts';

/**
 * Takes an article or a tip away from every site.
 *
 * @param body What, as the agent saw it.
 * @param key  A ULID, the same for every try.
 */
export async function removeHelp(
	body: RemoveHelp,
	key: string
): Promise< void > {
	await request( 'help/removals', helpRemoved, {
		method: 'POST',
		body,
		key,
	} );
}
