import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
	callRoute,
	deskRoutes,
	everyRoute,
	seedStage,
	type Stage,
} from './support/route-calls.ts';
import { seedAgent, seedSite } from './support/seed.ts';
import {
	startTestProvider,
	type TestProvider,
} from './support/test-provider.ts';

/*
 * Every route of the desk against everybody who is not an agent of that provider.
 */

let provider: TestProvider;
let stage: Stage;

beforeAll( async () => {
	provider = await startTestProvider();
	stage = await seedStage( provider );
} );
afterAll( () => provider.close() );

describe.each( deskRoutes )(
	'$name without a session',
	( { method, sample } ) => {
		it.each( [
			[ 'no cookie', {} ],
			[ 'an empty cookie', { cookie: 'deskside_desk=' } ],
			[
				'a made-up cookie',
				{ cookie: `deskside_desk=${ 'A'.repeat( 43 ) }` },
			],
			[ 'an array', { cookie: 'deskside_desk[]=1' } ],
		] )( 'refuses %s', async ( _name, headers ) => {
			const answer = await callRoute(
				provider,
				{ sample, method },
				headers,
				stage.things
			);
			expect( [ answer.statusCode, answer.json() ] ).toMatchObject( [
				401,
				{ code: 'unauthenticated' },
			] );
		} );

		it( "refuses a site's key", async () => {
			expect(
				(
					await callRoute(
						provider,
						{ sample, method },
						{ authorization: `Bearer ${ stage.site.token }` },
						stage.things
					)
				).statusCode
			).toBe( 401 );
		} );

		it( 'refuses a session that has ended, and one of an agent who was disabled', async () => {
			const late = await seedAgent( provider.db, stage.site.provider_id );
			await provider.db
				.updateTable( 'desk_sessions' )
				.set( { expires_at: '2026-11-10T09:00:00.000Z' } )
				.where( 'agent_id', '=', late.id )
				.execute();
			expect(
				(
					await callRoute(
						provider,
						{ sample, method },
						{ cookie: late.cookie },
						stage.things
					)
				).statusCode
			).toBe( 401 );

			const disabled = await seedAgent(
				provider.db,
				stage.site.provider_id
			);
			await provider.db
				.updateTable( 'agents' )
				.set( { disabled_at: '2026-11-10T08:00:00.000Z' } )
				.where( 'id', '=', disabled.id )
				.execute();
			expect(
				(
					await callRoute(
						provider,
						{ sample, method },
						{ cookie: disabled.cookie },
						stage.things
					)
				).statusCode
			).toBe( 401 );
		} );
	}
);

describe.each( deskRoutes.filter( ( { sample } ) => sample.owned ) )(
	'$name by an agent of another provider',
	( { method, sample } ) => {
		it( 'answers as if there were nothing', async () => {
			const elsewhere = await seedSite( provider.db );
			const agent = await seedAgent( provider.db, elsewhere.provider_id );
			const answer = await callRoute(
				provider,
				{ sample, method },
				{ cookie: agent.cookie },
				stage.things
			);
			expect( [ answer.statusCode, answer.json() ] ).toMatchObject( [
				404,
				{ code: 'not_found' },
			] );
		} );
	}
);

describe.each(
	everyRoute.filter(
		( { method, name } ) => name.includes( '/v1/desk/' ) && method !== 'GET'
	)
)( '$name from a foreign page', ( { method, sample } ) => {
	it( 'E2: is refused without the header that only our own page sends', async () => {
		const answer = await provider.app.inject( {
			method: method as 'POST',
			url: sample.url( stage.things ),
			headers: { cookie: stage.cookie },
			...( sample.body
				? { payload: sample.body( stage.things ) as object }
				: {} ),
		} );
		expect( [ answer.statusCode, answer.json() ] ).toMatchObject( [
			403,
			{ code: 'forbidden' },
		] );
	} );
} );
