/** Runs what it is given one at a time, in the order it came. */
export function oneAfterAnother(): < Result >(
	work: () => Promise< Result >
) => Promise< Result > {
	let last: Promise< unknown > = Promise.resolve();
	return ( work ) => {
		const result = last.then( work );
		last = result.catch( () => undefined );
		return result;
	};
}
