import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
	callRoute,
	seedStage,
	siteRoutes,
	type Stage,
} from './support/route-calls.ts';
import { ROUTES } from './support/route-table.ts';
import {
	startTestProvider,
	type TestProvider,
} from './support/test-provider.ts';

interface Operation {
	security?: Record< string, string[] >[];
	parameters?: { in: string; name: string; required?: boolean }[];
	responses: Record< string, unknown >;
}

let provider: TestProvider;
let stage: Stage;
let operations: Record< string, Operation >;
let components: Record< string, Record< string, unknown > >;
beforeAll( async () => {
	provider = await startTestProvider();
	stage = await seedStage( provider );
	const document = ( await provider.app.inject( '/openapi.json' ) ).json< {
		paths: Record< string, Record< string, Operation > >;
		components: Record< string, Record< string, unknown > >;
	} >();
	( { components } = document );
	operations = Object.fromEntries(
		Object.entries( document.paths ).flatMap( ( [ path, item ] ) =>
			Object.entries( item ).map( ( [ method, operation ] ) => [
				`${ method.toUpperCase() } ${ path }`,
				operation,
			] )
		)
	);
} );
afterAll( () => provider.close() );

/** The headers of a route, with whether each must be there. */
const headersOf = ( name: string ) =>
	Object.fromEntries(
		( operations[ name ]?.parameters ?? [] )
			.filter( ( parameter ) => parameter.in === 'header' )
			.map( ( parameter ) => [ parameter.name, parameter.required ] )
	);
const KEY_OF = { site: [ { site: [] } ], desk: [ { desk: [] } ], open: [] };

describe( '/openapi.json says what each route asks for', () => {
	it.each(
		Object.entries( ROUTES ).filter( ( [ name ] ) =>
			name.includes( ' /v1/' )
		)
	)( '%s', ( name, { door, keyed } ) => {
		const operation = operations[ name ];
		expect( operation?.security ).toEqual( KEY_OF[ door ] );
		const headers = headersOf( name );
		expect( headers[ 'Idempotency-Key' ] ).toBe( keyed ? true : undefined );
		expect( 'Deskside-Person' in headers ).toBe( door === 'site' );
		expect( headers[ 'Deskside-Desk' ] ).toBe(
			name.includes( ' /v1/desk/' ) && ! name.startsWith( 'GET ' )
				? true
				: undefined
		);
		expect( operation?.responses ).toMatchObject( {
			default: { $ref: '#/components/responses/Problem' },
		} );
	} );

	it.each(
		siteRoutes.filter( ( { name } ) => ! name.includes( '/connection' ) )
	)( 'who acts, at $name', async ( { name, method, sample } ) => {
		const answer = await callRoute(
			provider,
			{ sample, method },
			{
				authorization: `Bearer ${ stage.site.token }`,
				'deskside-person': '',
			},
			stage.things
		);
		expect( headersOf( name )[ 'Deskside-Person' ] ).toBe(
			answer.body.includes( '"path":"Deskside-Person"' )
		);
	} );

	it( 'what a key is, and what every refusal looks like', () => {
		expect( components ).toMatchObject( {
			securitySchemes: {
				site: { type: 'http', scheme: 'bearer' },
				desk: { type: 'apiKey', in: 'cookie', name: 'deskside_desk' },
			},
			responses: {
				Problem: {
					content: {
						'application/problem+json': {
							schema: {
								required: expect.arrayContaining( [ 'code' ] ),
							},
						},
					},
				},
			},
		} );
		expect( headersOf( 'POST /v1/tickets' ) ).toEqual( {
			'Deskside-Person': true,
			'Deskside-Sign-In-Age': false,
			'Idempotency-Key': true,
		} );
		expect( headersOf( 'GET /v1/events' ) ).toEqual( {
			'Deskside-Person': false,
		} );
	} );
} );
