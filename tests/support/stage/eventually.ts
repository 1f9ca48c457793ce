/** Asks until the answer is there; the test fails with the last refusal after `within` milliseconds. */
export async function eventually< Answer >(
	ask: () => Answer | Promise< Answer >,
	within = 15_000
): Promise< Answer > {
	const end = Date.now() + within;
	for (;;) {
		try {
			return await ask();
		} catch ( error ) {
			if ( Date.now() > end ) {
				throw error;
			}
			await new Promise( ( next ) => setTimeout( next, 200 ) );
		}
	}
}
