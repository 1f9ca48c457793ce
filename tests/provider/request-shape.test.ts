import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildPerson, nextUlid } from '../support/builders.ts';
import { encodePerson } from './support/clients.ts';
import {
	callRoute,
	everyRoute,
	freshAddress,
	seedStage,
	type Stage,
} from './support/route-calls.ts';
import { type RouteSample } from './support/route-table.ts';
import {
	startTestProvider,
	type TestProvider,
} from './support/test-provider.ts';

/*
 * Every route that is sent something against what it must not take.
 */

let provider: TestProvider;
let stage: Stage;

beforeAll( async () => {
	provider = await startTestProvider();
	stage = await seedStage( provider );
} );
afterAll( () => provider.close() );

describe.each( everyRoute.filter( ( { sample } ) => sample.keyed ) )(
	'$name and its key',
	( { method, sample } ) => {
		it.each( [ '', 'no-ulid', '01KA', 'tic_01KA0000000000000000000001' ] )(
			'asks for a ULID as Idempotency-Key, not "%s"',
			async ( key ) => {
				const own = {
					authorization: `Bearer ${ stage.site.token }`,
					cookie: stage.cookie,
					'idempotency-key': key,
				};
				const answer = await callRoute(
					provider,
					{ sample, method },
					own,
					stage.things
				);
				expect( [ answer.statusCode, answer.json() ] ).toMatchObject( [
					400,
					{ code: 'idempotency_key_required' },
				] );
			}
		);
	}
);

describe.each( everyRoute.filter( ( { sample } ) => sample.body ) )(
	'$name and what it is sent',
	( { method, sample } ) => {
		const own = () => ( {
			authorization: `Bearer ${ stage.site.token }`,
			cookie: stage.cookie,
		} );

		it( 'E7: names a field that it does not know', async () => {
			const odd: RouteSample = {
				...sample,
				body: ( own ) => ( {
					...( sample.body?.( own ) as object ),
					provider_id: 'pro_other',
				} ),
			};
			const answer = await callRoute(
				provider,
				{ sample: odd, method },
				own(),
				stage.things
			);
			expect( [ answer.statusCode, answer.json() ] ).toMatchObject( [
				400,
				{ code: 'invalid_request' },
			] );
			expect( answer.body ).toContain( 'provider_id' );
		} );

		it.each( [
			[ 'nothing', undefined ],
			[ 'an array', [] ],
			[ 'null', 'null' ],
			[ 'half a text', '{"a":' ],
			[ 'a prototype', '{"__proto__":{"a":1}}' ],
		] )( 'refuses %s', async ( _name, payload ) => {
			const answer = await provider.app.inject( {
				method: method as 'POST',
				url: sample.url( stage.things ),
				remoteAddress: freshAddress(),
				headers: {
					...own(),
					'deskside-person': encodePerson( buildPerson() ),
					'deskside-desk': '1',
					'idempotency-key': nextUlid(),
					...( payload === undefined
						? {}
						: { 'content-type': 'application/json' } ),
				},
				...( payload === undefined ? {} : { payload } ),
			} );
			expect( [ answer.statusCode, answer.json() ] ).toMatchObject( [
				400,
				{ code: 'invalid_request' },
			] );
			// Whoever wrote the program is told what to look at.
			expect( answer.json() ).toHaveProperty(
				[ '{"a":', '{"__proto__":{"a":1}}' ].includes(
					String( payload )
				)
					? 'detail'
					: 'fields'
			);
		} );

		it.each( [
			'text/plain',
			'application/x-www-form-urlencoded',
			'multipart/form-data; boundary=x',
			'application/xml',
		] )( 'reads no %s', async ( type ) => {
			const answer = await provider.app.inject( {
				method: method as 'POST',
				url: sample.url( stage.things ),
				remoteAddress: freshAddress(),
				headers: {
					...own(),
					'deskside-person': encodePerson( buildPerson() ),
					'deskside-desk': '1',
					'idempotency-key': nextUlid(),
					'content-type': type,
				},
				payload: 'a=1',
			} );
			expect( [ answer.statusCode, answer.json() ] ).toMatchObject( [
				415,
				{ code: 'unsupported_media_type' },
			] );
		} );
	}
);
