/** SQLSTATE class 22: the message quotes the value that could not be read. */
const BAD_VALUE = /^22[0-9A-Z]{3}$/;

/** Causes of causes that are told. */
const DEPTH = 3;

interface ErrorLine {
	type: string;
	message: string;
	stack: string[];
	code?: string;
	cause?: ErrorLine;
}

/**
 * An error as the log has it: what it is, where it came from, and so its causes. Its other fields stay out, since they hold
 * what people wrote: a database's error brings the values of its statement (`params`) or the whole row (`detail`).
 */
export function errorLine( error: unknown ): ErrorLine | string {
	return error instanceof Error
		? lineOf( error, DEPTH )
		: typeof error === 'string'
		? error
		: `a thrown ${ typeof error }`;
}

function lineOf( error: Error, depth: number ): ErrorLine {
	const code = codeOf( error );
	return {
		type: error.name,
		message:
			code && BAD_VALUE.test( code )
				? error.message.replace( /".*"/s, '"…"' )
				: error.message,
		// Without its head, which is the message once more.
		stack: ( error.stack ?? '' )
			.split( '\n' )
			.filter( ( line ) => line.startsWith( '    at ' ) ),
		...( code ? { code } : {} ),
		...( error.cause instanceof Error && depth > 0
			? { cause: lineOf( error.cause, depth - 1 ) }
			: {} ),
	};
}

function codeOf( error: Error ): string | null {
	return 'code' in error && typeof error.code === 'string'
		? error.code
		: null;
}
