/** An error of the page's scripts, as capture describes it later. */
export type NotedError = { message: string; source?: string };

const MOST = 10;

/**
 * Notes the last script errors of the page; nothing is sent anywhere until the owner has seen and sent it.
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
			event.message,
			event.filename &&
				`${ event.filename }:${ event.lineno }:${ event.colno }`
		);
	const onRejection = ( { reason }: PromiseRejectionEvent ) =>
		note( String( reason ) );
	view.addEventListener( 'error', onError );
	view.addEventListener( 'unhandledrejection', onRejection );
	return {
		errors,
		undo: () => {
			view.removeEventListener( 'error', onError );
			view.removeEventListener( 'unhandledrejection', onRejection );
		},
	};
}
