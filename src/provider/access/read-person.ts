import type { FastifyRequest } from 'fastify';
import { person, type Person } from '../../contract/person.ts';
import { cleanText } from '../http/clean-text.ts';
import { ProblemError } from '../http/problem-error.ts';

/** Asked for with the site and again by the route: what one request says is read once. */
const READ = new WeakMap< FastifyRequest, Person >();

/**
 * Who acts on the site, from the `Deskside-Person` header; the site vouches for it with its token.
 *
 * @return null when the header is missing.
 * @throws {ProblemError} `invalid_request` when it cannot be read.
 */
export function readPerson( request: FastifyRequest ): Person | null {
	const header = request.headers[ 'deskside-person' ];
	if ( header === undefined ) {
		return null;
	}
	const known = READ.get( request );
	if ( known ) {
		return known;
	}
	const read = person.safeParse( decode( String( header ) ) );
	if ( ! read.success ) {
		const fields = read.error.issues.map( ( issue ) => ( {
			path: [ 'Deskside-Person', ...issue.path ].join( '.' ),
			message: issue.message,
		} ) );
		throw new ProblemError( 'invalid_request', undefined, { fields } );
	}
	READ.set( request, read.data );
	return read.data;
}

function decode( header: string ): unknown {
	try {
		return cleanText(
			JSON.parse(
				Buffer.from( header, 'base64url' ).toString()
			) as unknown
		);
	} catch {
		return undefined;
	}
}
