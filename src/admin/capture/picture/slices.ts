/** Longest piece of work before the page gets its turn, in milliseconds. */
const SLICE = 12;

/** Keeps long work from holding up the page. */
export type Slices = {
	/** Waits for the page's turn when the current slice is used up. */
	breathe(): Promise< void >;
};

/**
 * A fresh series of slices.
 *
 * @param nextTurn Waits for the next one, and tells how many milliseconds it has.
 */
export function createSlices(
	nextTurn: () => Promise< number > = turnOfPage
): Slices {
	let end = performance.now() + SLICE;
	return {
		async breathe() {
			if ( performance.now() > end ) {
				const time = await nextTurn();
				end = performance.now() + time;
			}
		},
	};
}

function turnOfPage(): Promise< number > {
	return new Promise( ( resolve ) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = () => {
			port1.close();
			resolve( SLICE );
		};
		port2.postMessage( null );
	} );
}
