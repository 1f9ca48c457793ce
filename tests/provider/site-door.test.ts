import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildPerson } from '../support/builders.ts';
import { encodePerson } from './support/clients.ts';
import {
	callRoute,
	seedStage,
	siteRoutes,
	type Stage,
} from './support/route-calls.ts';
import { nothing, ROUTES, type RouteSample } from './support/route-table.ts';
import { seedSite } from './support/seed.ts';
import {
	startTestProvider,
	type TestProvider,
} from './support/test-provider.ts';

/*
 * Every route of a site against everybody who is not that site.
 */

let provider: TestProvider;
let stage: Stage;

beforeAll( async () => {
	provider = await startTestProvider();
	stage = await seedStage( provider );
} );
afterAll( () => provider.close() );

describe.each( siteRoutes )(
	'F3: $name without a right key',
	( { method, sample } ) => {
		const other = `dsk_${ 'A'.repeat( 43 ) }`;
		const keys: [ string, Record< string, string > ][] = [
			[ 'no key', {} ],
			[ 'an empty key', { authorization: '' } ],
			[ 'an empty bearer', { authorization: 'Bearer ' } ],
			[
				'a key that was never given out',
				{ authorization: `Bearer ${ other }` },
			],
			[ 'null', { authorization: 'Bearer null' } ],
			[ 'zero', { authorization: 'Bearer 0' } ],
			[ 'an array', { authorization: `Bearer ["${ other }"]` } ],
			[ 'a star', { authorization: 'Bearer *' } ],
			[ 'SQL', { authorization: "Bearer ' or true --" } ],
			[ 'another scheme', { authorization: `Basic ${ other }` } ],
			[
				'claims of a proxy',
				{ 'x-forwarded-for': '127.0.0.1', 'x-remote-user': 'admin' },
			],
		];
		it.each( keys )( 'refuses %s', async ( _name, headers ) => {
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

		it( 'F6: refuses the key with a letter changed, cut or added', async () => {
			const { token } = stage.site;
			const flipped =
				token.slice( 0, -2 ) +
				( token.at( -2 ) === 'A' ? 'B' : 'A' ) +
				token.slice( -1 );
			for ( const wrong of [
				flipped,
				token.slice( 0, -1 ),
				`${ token }A`,
				token.toLowerCase(),
			] ) {
				const answer = await callRoute(
					provider,
					{ sample, method },
					{ authorization: `Bearer ${ wrong }` },
					stage.things
				);
				expect( answer.statusCode ).toBe( 401 );
			}
		} );

		it( "refuses an agent's session", async () => {
			expect(
				(
					await callRoute(
						provider,
						{ sample, method },
						{ cookie: stage.cookie },
						stage.things
					)
				).statusCode
			).toBe( 401 );
		} );

		it( 'F5: refuses a key that was revoked, and one whose overlap is over', async () => {
			const gone = await seedSite( provider.db );
			await callRoute(
				provider,
				{
					sample: ROUTES[ 'DELETE /v1/connection' ] as RouteSample,
					method: 'DELETE',
				},
				{ authorization: `Bearer ${ gone.token }` },
				stage.things
			);
			expect(
				(
					await callRoute(
						provider,
						{ sample, method },
						{ authorization: `Bearer ${ gone.token }` },
						stage.things
					)
				).statusCode
			).toBe( 401 );

			const rotated = await seedSite( provider.db );
			await provider.db
				.updateTable( 'site_tokens' )
				.set( { expires_at: '2026-11-10T08:59:59.000Z' } )
				.where( 'site_id', '=', rotated.site_id )
				.execute();
			expect(
				(
					await callRoute(
						provider,
						{ sample, method },
						{ authorization: `Bearer ${ rotated.token }` },
						stage.things
					)
				).statusCode
			).toBe( 401 );
		} );
	}
);

describe.each( siteRoutes.filter( ( { sample } ) => sample.owned ) )(
	"$name with another site's key",
	( { method, sample } ) => {
		it( 'answers as if there were nothing, to a site of the same provider and to one of another', async () => {
			const neighbour = await seedSite( provider.db, {
				provider_id: stage.site.provider_id,
			} );
			const stranger = await seedSite( provider.db );
			const absent = await callRoute(
				provider,
				{ sample, method },
				{ authorization: `Bearer ${ stage.site.token }` },
				nothing()
			);
			for ( const { token } of [ neighbour, stranger ] ) {
				const answer = await callRoute(
					provider,
					{ sample, method },
					{ authorization: `Bearer ${ token }` },
					stage.things
				);
				expect( [ answer.statusCode, answer.json() ] ).toMatchObject( [
					404,
					{ code: 'not_found' },
				] );
				expect( withoutId( answer.json() ) ).toEqual(
					withoutId( absent.json() )
				);
			}
		} );
	}
);

describe.each(
	siteRoutes.filter(
		( { sample, name } ) =>
			sample.owned && ! sample.shared && ! name.startsWith( 'PUT' )
	)
)( '$name by an employee', ( { method, sample } ) => {
	it( 'answers as if there were nothing when a colleague opened the ticket', async () => {
		const employee = encodePerson(
			buildPerson( { ref: '8', role: 'employee' } )
		);
		const answer = await callRoute(
			provider,
			{ sample, method },
			{
				authorization: `Bearer ${ stage.site.token }`,
				'deskside-person': employee,
			},
			stage.things
		);
		expect( [ answer.statusCode, answer.json() ] ).toMatchObject( [
			404,
			{ code: 'not_found' },
		] );
	} );
} );

function withoutId( { request_id: _id, ...rest }: Record< string, unknown > ) {
	return rest;
}
