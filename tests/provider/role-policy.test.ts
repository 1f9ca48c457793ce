import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../../src/contract/person.ts';
import { buildPerson } from '../support/builders.ts';
import { encodePerson } from './support/clients.ts';
import { ROLE_POLICY, type Policy } from './support/role-policy.ts';
import {
	callRoute,
	seedStage,
	siteRoutes,
	type Stage,
} from './support/route-calls.ts';
import {
	startTestProvider,
	type TestProvider,
} from './support/test-provider.ts';

const AUTHOR = {
	ref: '8',
	role: 'employee',
	email: 'piet@shop.example',
} as const;

let provider: TestProvider;
let stage: Stage;
beforeAll( async () => {
	provider = await startTestProvider();
	stage = await seedStage( provider, { opener: AUTHOR } );
} );
afterAll( () => provider.close() );

/** These end the very connection that the others go through; whoever the site sends, they are the site's own acts. */
const ENDING = [ 'DELETE /v1/connection', 'POST /v1/connection/rotate' ];
const lasting = siteRoutes.filter( ( { name } ) => ! ENDING.includes( name ) );

async function statusFor(
	route: ( typeof siteRoutes )[ number ],
	person: Partial< Person >
): Promise< number > {
	const said = await callRoute(
		provider,
		route,
		{
			authorization: `Bearer ${ stage.site.token }`,
			'deskside-person': encodePerson( buildPerson( person ) ),
		},
		stage.things
	);
	return said.statusCode;
}

/** What the author of a ticket and a colleague are answered where an owner is answered `ok`. */
const expected = ( policy: Policy, ok: number ): [ number, number ] =>
	( {
		anybody: [ ok, ok ],
		own: [ ok, 404 ],
		'own, no more': [ 403, 404 ],
		owner: [ 403, 403 ],
	} )[ policy ] as [ number, number ];

describe( 'who may what', () => {
	it( 'A9: is said for every route that a site calls', () => {
		expect( Object.keys( ROLE_POLICY ).sort() ).toEqual(
			siteRoutes.map( ( { name } ) => name ).sort()
		);
	} );

	it.each( lasting )(
		'A9: $name lets nobody do more than the policy says',
		async ( route ) => {
			const colleague = await statusFor( route, {
				...AUTHOR,
				ref: '9',
			} );
			const author = await statusFor( route, AUTHOR );
			expect( [ author, colleague ] ).toEqual(
				expected( ROLE_POLICY[ route.name ] as Policy, route.sample.ok )
			);
			expect( await statusFor( route, {} ) ).toBe( route.sample.ok );
		}
	);
} );
