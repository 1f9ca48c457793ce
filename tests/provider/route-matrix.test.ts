import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seed } from '../support/property.ts';
import type { CollectedRoute } from './support/collect-routes.ts';
import { faultOf } from './support/fuzz/check-answer.ts';
import { doorOf } from './support/fuzz/door-of.ts';
import { rightRequestsTo } from './support/fuzz/request-arbitrary.ts';
import { rowsNaming } from './support/fuzz/rows-naming.ts';
import { keysOf, sendFuzzed } from './support/fuzz/send-fuzzed.ts';
import { visitorsOf, type Visitor } from './support/fuzz/visitors.ts';
import { ROUTES } from './support/route-table.ts';
import { seedStage, type Stage } from './support/route-calls.ts';
import {
	startTestProvider,
	type TestProvider,
} from './support/test-provider.ts';

/*
 * Every route that Fastify has × everybody who must not get through: no key, wrong key, other site, other provider, other
 * role, expired, revoked. Made from Fastify's own list and the routes' own schemas, so a route is tested from the day it is
 * declared: nothing of the owner's is told, and nothing of the owner's changes.
 */

/** What an employee writes names them, and is theirs to write. */
const EMPLOYEE = 'Eva Smit';
const MARK = 'owner7secret';
/** Requests a cell: bodies differ, and so do the ids in them. */
const TRIES = 4;

let provider: TestProvider;
let own: Stage;
beforeAll( async () => {
	process.stdout.write( `matrix: PROPERTY_SEED=${ seed }\n` );
	provider = await startTestProvider();
	own = await seedStage( provider, { mark: MARK } );
} );
afterAll( () => provider.close() );

/** What nobody else may read. An employee shares the site's name and its journal, but not what a colleague asked. */
const secretsFrom = ( { role }: Visitor ): string[] =>
	role === 'employee'
		? [ `gone ${ MARK }`, `coupon. ${ MARK }`, `discussed. ${ MARK }` ]
		: [ ...allIds(), MARK ];

const allIds = () =>
	Object.values( own.things as unknown as Record< string, string > );

/** Right requests for the owner's own things, sent with somebody else's keys. */
async function tryIt(
	route: CollectedRoute,
	visitor: Visitor
): Promise< number[] > {
	const statuses = [];
	for ( const request of fc.sample( rightRequestsTo( route ), {
		numRuns: TRIES,
		seed,
	} ) ) {
		const ours = {
			...request,
			role: visitor.role,
			params: Object.fromEntries(
				Object.entries( request.params ).map( ( [ name, id ] ) => [
					name,
					ownOne( String( id ) ),
				] )
			),
		};
		const sent = await sendFuzzed(
			provider,
			ours,
			{ own, foreign: own },
			visitor.keys
		);
		// The ids stand in the address: that they come back tells nobody anything.
		const fault = faultOf( route, sent, secretsFrom( visitor ) );
		expect(
			fault,
			`${ route.name }, ${ visitor.name }: ${ JSON.stringify( ours ) }`
		).toBeNull();
		statuses.push( sent.answer.statusCode );
	}
	return statuses;
}

/** The owner's own thing of the kind that a made-up id names. */
const ownOne = ( id: string ): string =>
	id.replace( /^([a-z]{3})_.*$/, '@own:$1' );

/**
 * Acts of the site itself, whoever of its people is behind them: the outbox puts everybody's files, events get their place
 * when the site reads them, and who may disconnect is checked by the site, which the provider knows by its key alone.
 */
const OF_THE_SITE =
	/^(PUT \/v1\/attachments\/:id|DELETE \/v1\/connection|POST \/v1\/connection\/rotate|(GET|HEAD|POST) \/v1\/people\/:ref\/.*|(GET|HEAD) \/v1\/events)$/;

/** A person is named by the site's own number for them: another site means somebody of its own. */
const namesThings = ( { url }: CollectedRoute ) =>
	url.replace( '/people/:ref', '' ).includes( ':' );
const REFUSALS = [ 400, 403, 404, 409, 415, 422 ];

function expectStatuses(
	route: CollectedRoute,
	visitor: Visitor,
	statuses: number[]
): void {
	const cell = `${ route.name }, ${ visitor.name }`;
	if ( visitor.stands === 'outside' && doorOf( route ) !== 'open' ) {
		expect( statuses, cell ).toEqual( statuses.map( () => 401 ) );
	} else if ( visitor.stands === 'inside' && namesThings( route ) ) {
		expect( REFUSALS, cell ).toEqual( expect.arrayContaining( statuses ) );
		expect(
			// All 400: no made-up body was right in every field, so nothing was looked up; the door tests send right ones.
			statuses.every( ( status ) => status === 400 ) ||
				statuses.some( ( status ) => [ 403, 404 ].includes( status ) ),
			`${ cell }: ${ statuses.join(
				', '
			) }; somebody else's thing is a 404, exactly like nothing`
		).toBe( true );
	}
}

test( 'every route of Fastify stands behind a door, and names only things that the stage has', () => {
	const kinds = new Set( allIds().map( ( id ) => id.slice( 0, 3 ) ) );
	for ( const route of provider.routes ) {
		doorOf( route );
		const [ request ] = fc.sample( rightRequestsTo( route ), {
			numRuns: 1,
			seed,
		} );
		for ( const id of Object.values( request?.params ?? {} ) ) {
			const kind = /^@?(?:own:|foreign:)?([a-z]{3})(?:_|$)/.exec(
				String( id )
			)?.[ 1 ];
			expect(
				kind === undefined ||
					doorOf( route ) === 'open' ||
					kinds.has( kind ),
				`${ route.name } names a thing "${
					kind ?? ''
				}_…" that no test has: seed one in seedStage (tests/provider/support/route-calls.ts) and add it to OwnThings.`
			).toBe( true );
		}
	}
	expect( provider.routes.length ).toBeGreaterThan( 50 );
} );

test(
	'A1, A2, A3, A5: nobody gets through, nothing leaks, nothing changes',
	{ timeout: 900_000 },
	async () => {
		const before = await rowsOfOwner();
		expect( before.join() ).toContain( MARK );
		for ( const route of provider.routes ) {
			// Fresh ones: a stranger may have made a thing of their own under the owner's id, and may read that.
			const visitors = await visitorsOf( provider, own );
			for ( const visitor of visitors[ doorOf( route ) ] ) {
				if ( ! isSkipped( route, visitor ) ) {
					expectStatuses(
						route,
						visitor,
						await tryIt( route, visitor )
					);
				}
			}
			const after = await rowsOfOwner();
			expect(
				before.filter( ( row ) => ! after.includes( row ) ),
				`${ route.name } changed what is the owner's`
			).toEqual( [] );
			expect(
				after.filter(
					( row ) =>
						row.includes( own.site.site_id ) &&
						! row.includes( EMPLOYEE ) &&
						! before.includes( row )
				),
				`${ route.name } wrote about what is the owner's`
			).toEqual( [] );
		}
	}
);

/** Told so by the route table: everybody of the site may come to it. */
const isShared = ( { name }: CollectedRoute ): boolean =>
	ROUTES[ name.replace( 'HEAD ', 'GET ' ).replace( /:(\w+)/g, '{$1}' ) ]
		?.shared === true;

function isSkipped( route: CollectedRoute, visitor: Visitor ): boolean {
	// An agent's event stream is for whoever is an agent; it is held by desk-events.test.ts.
	return (
		( route.stream && visitor.stands === 'inside' ) ||
		( visitor.role === 'employee' &&
			( OF_THE_SITE.test( route.name ) || isShared( route ) ) )
	);
}

/** Strangers may use the same ids for things of their own; the owner's rows stay as they are. */
const rowsOfOwner = () => rowsNaming( provider.db, allIds() );

test(
	'the owner does get through each of these doors',
	{ timeout: 120_000 },
	async () => {
		for ( const route of provider.routes.filter(
			( { stream } ) => ! stream
		) ) {
			// A stage for each: some routes end the very key that they are called with.
			const stage = ENDING.test( route.name )
				? await seedStage( provider )
				: own;
			const [ request ] = fc.sample( rightRequestsTo( route ), {
				numRuns: 1,
				seed,
			} );
			const { answer } = await sendFuzzed(
				provider,
				request as NonNullable< typeof request >,
				{ own: stage, foreign: stage },
				keysOf( 'own', { own: stage, foreign: stage } )
			);
			expect(
				doorOf( route ) === 'open' || answer.statusCode !== 401,
				`${ route.name }: ${ answer.body }`
			).toBe( true );
		}
	}
);
const ENDING = /^(DELETE|POST \S+\/rotate)/;
