/**
 * Works off a list in several lanes: most of a screen's time is waiting for it.
 *
 * @param {Array<T>}                    items What is to be done.
 * @param {number}                      lanes How many at a time.
 * @param {( item: T ) => Promise<U>}   work  For each.
 * @return {Promise<Array<U>>} In the order of the list.
 * @template T, U
 */
export async function inLanes( items, lanes, work ) {
	const done = [];
	const rest = items.map( ( item, at ) => [ item, at ] );
	await Promise.all(
		Array.from( { length: lanes }, async () => {
			for ( let next = rest.shift(); next; next = rest.shift() ) {
				const [ item, at ] = next;
				done[ at ] = await work( item );
			}
		} )
	);
	return done;
}
