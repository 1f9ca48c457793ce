/** Whether a promise settles in time; it goes on either way. */
export const isReadyWithin = (
	promise: Promise< unknown >,
	milliseconds: number
): Promise< boolean > =>
	Promise.race( [
		promise.then(
			() => true,
			() => true
		),
		new Promise< boolean >( ( done ) =>
			setTimeout( () => done( false ), milliseconds )
		),
	] );
