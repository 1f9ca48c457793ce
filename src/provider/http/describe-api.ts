import { z } from 'zod';
import { problem } from '../../contract/problem.ts';
import { DESK_COOKIE } from '../access/desk-cookie.ts';

/** What is looked at of a description that @fastify/swagger made of the routes' schemas. */
interface ApiDocument {
	paths?: Record< string, object | undefined > | undefined;
	components?: object | undefined;
}

interface Header {
	in: 'header';
	name: string;
	required: boolean;
	description: string;
	schema: { type: string; pattern?: string };
}

const METHODS = [ 'get', 'post', 'put', 'patch', 'delete' ];

/** Writes that say by themselves what they do once, or that write nothing. */
const WITHOUT_KEY = new Set( [
	'delete /v1/connection',
	'delete /v1/desk/session',
	'delete /v1/desk/uploads/{id}',
	'delete /v1/uploads/{id}',
	'patch /v1/desk/uploads/{id}',
	'patch /v1/uploads/{id}',
	'post /v1/attachments/{id}/address',
	'post /v1/connection/rotate',
	'post /v1/desk/access-grants/{id}/entries',
	'post /v1/desk/help/preview',
	'post /v1/desk/session',
	'post /v1/desk/tickets/{id}/estimates',
	'post /v1/estimates',
	'post /v1/pairings',
] );
/** Who acts does not matter: the site itself asks. */
const BY_THE_SITE =
	/^(get \/v1\/(events|retention)$|put \/v1\/attachments\/|(delete|post) \/v1\/connection|(get|post) \/v1\/people\/)/;
const ASKS_FOR_SIGN_IN =
	/^post \/v1\/(tickets|quotes\/\{id\}\/(approve|decline))$/;
const OPEN = /^(post \/v1\/(pairings|desk\/session)|get \/v1\/files\/)/;

/** Adds what no schema of a route says: the key at its door, its headers, and what refusals look like. */
export function describeApi< Document extends ApiDocument >(
	document: Document
): Document {
	const paths = Object.entries( document.paths ?? {} ).map(
		( [ path, item ] ) =>
			[
				path,
				path.startsWith( '/v1/' ) ? describe( path, item ) : item,
			] as const
	);
	return {
		...document,
		paths: Object.fromEntries( paths ),
		components: { ...document.components, ...COMPONENTS },
	};
}

const describe = ( path: string, item: object | undefined ): object =>
	Object.fromEntries(
		Object.entries( item ?? {} ).map( ( [ method, operation ] ) => [
			method,
			METHODS.includes( method )
				? withHeaders( `${ method } ${ path }`, operation as Operation )
				: operation,
		] )
	);

interface Operation {
	parameters?: object[];
	responses?: object;
}

const withHeaders = ( name: string, operation: Operation ): object => ( {
	...operation,
	security: securityOf( name ),
	parameters: [ ...( operation.parameters ?? [] ), ...headersOf( name ) ],
	responses: {
		...operation.responses,
		default: { $ref: '#/components/responses/Problem' },
	},
} );

const isDesk = ( name: string ): boolean => name.includes( ' /v1/desk/' );

function securityOf( name: string ): object[] {
	if ( OPEN.test( name ) ) {
		return [];
	}
	return [ isDesk( name ) ? { desk: [] } : { site: [] } ];
}

function headersOf( name: string ): Header[] {
	const isWrite = ! name.startsWith( 'get ' );
	return [
		...( isDesk( name ) || OPEN.test( name )
			? []
			: [
					header(
						'Deskside-Person',
						! BY_THE_SITE.test( name ),
						'Who acts at the site: JSON of the person, in base64url.'
					),
			  ] ),
		...( isDesk( name ) && isWrite
			? [
					header(
						'Deskside-Desk',
						true,
						'Any value: no foreign page can send it.'
					),
			  ]
			: [] ),
		...( isWrite && ! WITHOUT_KEY.has( name )
			? [
					header(
						'Idempotency-Key',
						true,
						'A ULID. The same key with the same request is answered as the first time.',
						'^[0-9A-HJKMNP-TV-Z]{26}$'
					),
			  ]
			: [] ),
		...( ASKS_FOR_SIGN_IN.test( name )
			? [
					header(
						'Deskside-Sign-In-Age',
						false,
						'Whole seconds since the person proved who they are; a large agreement asks for it.',
						'^[0-9]{1,9}$'
					),
			  ]
			: [] ),
	];
}

const header = (
	name: string,
	required: boolean,
	description: string,
	pattern?: string
): Header => ( {
	in: 'header',
	name,
	required,
	description,
	schema: { type: 'string', ...( pattern ? { pattern } : {} ) },
} );

const COMPONENTS = {
	securitySchemes: {
		site: {
			type: 'http',
			scheme: 'bearer',
			description: "A paired site's token: POST /v1/pairings gives it.",
		},
		desk: {
			type: 'apiKey',
			in: 'cookie',
			name: DESK_COOKIE,
			description: "An agent's session: POST /v1/desk/session opens it.",
		},
	},
	responses: {
		Problem: {
			description: 'Why not: RFC 9457, with a code that stays the same.',
			content: {
				'application/problem+json': {
					schema: z.toJSONSchema( problem ),
				},
			},
		},
	},
};
