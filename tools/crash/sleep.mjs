/**
 * Waits.
 *
 * @param {number} milliseconds How long.
 * @return {Promise<void>} Afterwards.
 */
export function sleep( milliseconds ) {
	return new Promise( ( done ) => setTimeout( done, milliseconds ) );
}
