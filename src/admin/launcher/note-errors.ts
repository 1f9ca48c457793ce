/** An error of the page's scripts, as capture describes it later. */
export type NotedError = { message: string; source?: string };

const MOST = 10;
/** Characters kept of one message: some plugins throw whole documents. */
const LONGEST = 1000;
/** The browser's own list of requests ends at 250; one that fails later is not in it. */
const REQUESTS = 2000;

function words( reason: unknown ): string {
	try {
		return String( reason ).slice( 0, LONGEST );
	} catch {
		return typeof reason; // An object that cannot be made a text says no more.
	}
}

/**
 * Notes the last script errors of the page, and lets the browser list more of its requests; nothing is sent anywhere until the owner has
 * seen and sent it.
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
	view.performance.setResourceTimingBufferSize?.( REQUESTS );
	return {
		errors,
		undo: () => {
			view.removeEventListener( 'error', onError );
			view.removeEventListener( 'unhandledrejection', onRejection );
		},
	};
}
