import { toApiError } from './api-error.ts';

/**
 * Sends again, once, when no answer came: the first try may have arrived, and the id in it makes the second harmless.
 *
 * @throws What the second try threw; anything but `offline` at once.
 */
export async function sendTwice< T >( send: () => Promise< T > ): Promise< T > {
	try {
		return await send();
	} catch ( error ) {
		if ( toApiError( error ).code !== 'offline' || ! navigator.onLine ) {
			throw error;
		}
		return send();
	}
}
