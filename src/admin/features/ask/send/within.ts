/** A promise's value if it comes in time, otherwise null; the promise itself goes on. */
export const within = < T >(
	promise: Promise< T >,
	milliseconds: number
): Promise< T | null > =>
	Promise.race( [
		promise,
		new Promise< null >( ( done ) =>
			setTimeout( () => done( null ), milliseconds )
		),
	] );
