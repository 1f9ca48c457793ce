/** An error of the page, as capture describes it later. */
export type NotedError = { message: string; source?: string };

const MOST = 10;
/** Characters kept of one message: some plugins throw whole documents. */
const LONGEST = 1000;

function words( reason: unknown ): string {
	try {
		return String( reason ).slice( 0, LONGEST );
	} catch {
		return typeof reason; // An object that cannot be made a text says no more.
	}
}

/** Requests answered with an error, those before the launcher came too. */
function watchRequests(
	view: Window,
	note: ( message: string, source: string ) => void
): () => void {
	// The browser's own list stops at 250 requests; an observer hears of every one.
	const Observer = ( view as Partial< typeof globalThis > )
		.PerformanceObserver;
	try {
		const observer =
			Observer &&
			new Observer( ( list ) => {
				for ( const entry of list.getEntries() ) {
					const { name, responseStatus = 0 } =
						entry as PerformanceResourceTiming;
					if ( responseStatus >= 400 ) {
						note( `HTTP ${ responseStatus }`, name );
					}
				}
			} );
		observer?.observe( { type: 'resource', buffered: true } );
		return () => observer?.disconnect();
	} catch {
		return () => {}; // Without it the scripts' errors are noted all the same.
	}
}

/**
 * Notes the last errors of the page, of its scripts and of its requests; nothing is sent anywhere until the owner has seen and sent it.
 *
 * @return `errors`, oldest first; `undo` ends the noting.
 */
export function noteErrors( view: Window ): {
	errors: NotedError[];
	undo: () => void;
} {
	const errors: NotedError[] = [];
	const note = ( message: string, source = '' ) => {
		errors.push( { message, source } );
		errors.splice( 0, errors.length - MOST );
	};
	const onError = ( event: ErrorEvent ) =>
		note(
			words( event.message ),
			event.filename &&
				`${ event.filename }:${ event.lineno }:${ event.colno }`
		);
	const onRejection = ( { reason }: PromiseRejectionEvent ) =>
		note( words( reason ) );
	view.addEventListener( 'error', onError );
	view.addEventListener( 'unhandledrejection', onRejection );
	const unwatch = watchRequests( view, note );
	return {
		errors,
		undo: () => {
			view.removeEventListener( 'error', onError );
			view.removeEventListener( 'unhandledrejection', onRejection );
			unwatch();
		},
	};
}
