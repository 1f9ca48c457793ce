/** PostgreSQL's own codes, the same from the embedded database and a server. */
const UNIQUE_VIOLATION = '23505';

/**
 * Full (disk, memory or connections), shutting down, cancelled by a time limit, deadlocked, or not reachable at all: the same
 * request may well succeed in a moment.
 */
const OVERLOAD = new Set( [
	'53100',
	'53200',
	'53300',
	'57014',
	'57P01',
	'57P02',
	'57P03',
	'40001',
	'40P01',
	'08006',
	'ECONNREFUSED',
	'ECONNRESET',
	'EPIPE',
	'ETIMEDOUT',
] );

export function isUniqueViolation( error: unknown ): boolean {
	return codeOf( error ) === UNIQUE_VIOLATION;
}

export function isOverload( error: unknown ): boolean {
	const code = codeOf( error );
	return ( code !== null && OVERLOAD.has( code ) ) || isPoolError( error );
}

/** What pool, driver and Kysely say themselves of a connection that is gone carries no code. */
function isPoolError( error: unknown ): boolean {
	return (
		error instanceof Error &&
		/timeout exceeded when trying to connect|Connection terminated|is not queryable|connection has been discarded/.test(
			error.message
		)
	);
}

function codeOf( error: unknown ): string | null {
	const code = ( error as { code?: unknown } | null )?.code;
	return typeof code === 'string' ? code : null;
}
