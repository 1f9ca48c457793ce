import type { LightMyRequestResponse } from 'fastify';
import { problem } from '../../../../src/contract/problem.ts';
import type { CollectedRoute } from '../collect-routes.ts';

/** Words of our own code, of the database and of the machine: no client ever reads them. */
const INSIDE =
	/node_modules|\bat \S+ \(|\.ts:\d+|violates|constraint "|syntax error at|PGlite|pg_|ECONN|\/tmp\/|SELECT .* FROM/i;

/** Ids made from a sent one (a ticket's first message has the ticket's ULID) are no news to the sender. */
const KIND = /^[a-z]{3}_/;

/**
 * What is wrong with an answer; null for a right one: it is no failure of ours, has the shape that its route (or the
 * problem document) promises, and says nothing of somebody else and nothing of our insides.
 */
export function faultOf(
	route: CollectedRoute,
	{ said, answer }: { said: () => string; answer: LightMyRequestResponse },
	secrets: readonly string[]
): string | null {
	const { statusCode, body, headers } = answer;
	if ( statusCode >= 500 ) {
		return `${ statusCode }: ${ body.slice( 0, 500 ) }`;
	}
	const all = `${ JSON.stringify( headers ) }\n${ body }`;
	const leaked = secrets.find(
		( secret ) =>
			all.includes( secret ) &&
			! said().includes( secret.replace( KIND, '' ) )
	);
	if ( leaked !== undefined ) {
		return `it tells "${ leaked }", which is somebody else's: ${ body.slice(
			0,
			300
		) }`;
	}
	if ( ( {} as Record< string, unknown > ).polluted !== undefined ) {
		return 'Object.prototype was changed';
	}
	return shapeFault( route, answer );
}

function shapeFault(
	route: CollectedRoute,
	{ statusCode, body, headers }: LightMyRequestResponse
): string | null {
	const type = String( headers[ 'content-type' ] ?? '' );
	if ( body === '' || ( ! type.includes( 'json' ) && statusCode < 400 ) ) {
		return null;
	}
	const declared = route.response[ statusCode ];
	if ( declared && type.startsWith( 'application/json' ) ) {
		const parsed = declared.safeParse( JSON.parse( body ) );
		return parsed.success
			? null
			: `${ statusCode } is off its schema: ${ parsed.error.message }`;
	}
	if ( statusCode >= 400 ) {
		return problemFault( type, statusCode, body );
	}
	// A document to keep is told by its name; its bytes are signed and are tested by their own room.
	return headers[ 'content-disposition' ] || route.url === '/openapi.json'
		? null
		: `${ statusCode } has JSON but no schema: declare it under schema.response`;
}

function problemFault(
	type: string,
	status: number,
	body: string
): string | null {
	if ( ! type.startsWith( 'application/problem+json' ) ) {
		return `${ status } is no problem+json but ${ type }: ${ body.slice(
			0,
			200
		) }`;
	}
	const parsed = problem.safeParse( JSON.parse( body ) );
	if ( ! parsed.success || parsed.data.status !== status ) {
		return `${ status } is a broken problem: ${ body.slice( 0, 300 ) }`;
	}
	const { detail = '', fields = [], ...rest } = parsed.data;
	const inside = INSIDE.exec(
		[
			detail,
			rest.title,
			...fields.map( ( { message } ) => message ),
		].join( '\n' )
	);
	return inside
		? `it tells of our insides: "${ inside[ 0 ] }" in ${ body.slice(
				0,
				300
		  ) }`
		: null;
}
