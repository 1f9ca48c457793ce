import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
	callRoute,
	everyRoute,
	seedStage,
	type Stage,
} from './support/route-calls.ts';
import { ROUTES, type RouteSample } from './support/route-table.ts';
import {
	startTestProvider,
	type TestProvider,
} from './support/test-provider.ts';

/*
 * Every route is in the table, and answers who comes through its door. The list of routes is the application's own: one
 * that is not in the table fails, so no route goes untested.
 */

let provider: TestProvider;
let stage: Stage;

beforeAll( async () => {
	provider = await startTestProvider();
	stage = await seedStage( provider );
} );
afterAll( () => provider.close() );

const finite = ( { sample }: { sample: RouteSample } ) => sample.ok !== 0;
/** These end the very connection or session that the others go through. */
const ending = new Set( [
	'DELETE /v1/connection',
	'POST /v1/connection/rotate',
	'DELETE /v1/desk/session',
] );
const lasting = ( { name }: { name: string } ) => ! ending.has( name );

it( 'knows every route that the application has', () => {
	const paths = provider.app.swagger().paths ?? {};
	const names = Object.entries( paths ).flatMap( ( [ path, methods ] ) =>
		Object.keys( methods ?? {} ).map(
			( method ) => `${ method.toUpperCase() } ${ path }`
		)
	);
	expect( names.sort() ).toEqual( Object.keys( ROUTES ).sort() );
} );

describe.each( everyRoute.filter( finite ).filter( lasting ) )(
	'$name',
	( { method, sample } ) => {
		it( 'answers who comes through its door', async () => {
			const own = {
				authorization: `Bearer ${ stage.site.token }`,
				cookie: stage.cookie,
			};
			expect(
				(
					await callRoute(
						provider,
						{ sample, method },
						own,
						stage.things
					)
				).statusCode
			).toBe( sample.ok );
		} );
	}
);
