import fc from 'fast-check';
import { expect } from 'vitest';
import { holds } from '../../../support/property.ts';
import type { CollectedRoute } from '../collect-routes.ts';
import { seedStage } from '../route-calls.ts';
import type { TestProvider } from '../test-provider.ts';
import { faultOf } from './check-answer.ts';
import { fieldsOf } from './fields-of.ts';
import { FuzzReach } from './fuzz-reach.ts';
import { forgetKeys } from './remembered.ts';
import { reopen } from './reopen.ts';
import { requestsTo, type FuzzRequest } from './request-arbitrary.ts';
import { sendFuzzed, type FuzzStages } from './send-fuzzed.ts';

/** Tickets are refused, quotes decided and threads grow: a fresh stage lets requests come through again. */
const REQUESTS_A_STAGE = 2000;

/** A failing case is made smaller by so many requests; then it is small enough. */
const TRIES_TO_SHRINK = 300;

/** Checking a password costs a tenth of a second, on purpose; the API's own description is half a megabyte without a field. */
const SELDOM: Readonly< Record< string, number > > = {
	'POST /v1/desk/session': 1,
	'GET /openapi.json': 1,
};
/** An address, a query and headers are fields too. */
const WITHOUT_BODY = 3;

/** Ended the connection or the session that it came with, so what follows would only be told to sign in. */
const ENDING = /^(DELETE \S+\/(connection|session)|POST \S+\/rotate)$/;

/**
 * Sends so many requests of any shape to these routes, the more to a route the more fields its body has. A failing case is
 * made as small as it gets and printed.
 */
export async function fuzzRoutes(
	provider: TestProvider,
	routes: readonly CollectedRoute[],
	requests: number
): Promise< void > {
	const byName = new Map( routes.map( ( route ) => [ route.name, route ] ) );
	const reach = new FuzzReach( routes );
	let run = await newRun( provider, 0 );
	let triesToShrink = TRIES_TO_SHRINK;
	let failed = false;
	let sent = 0;
	await holds(
		fc.asyncProperty( anyRequest( routes ), async ( request ) => {
			if ( failed && --triesToShrink < 0 ) {
				return;
			}
			if ( ++sent % REQUESTS_A_STAGE === 0 ) {
				run = await newRun( provider, sent );
			}
			const route = byName.get( request.route ) as CollectedRoute;
			const done = await sendFuzzed( provider, request, run.stages );
			const fault = faultOf( route, done, run.secrets[ request.sender ] );
			failed ||= fault !== null;
			expect( fault ).toBeNull();
			const { statusCode } = done.answer;
			reach.answered( route.name, statusCode, done.spoiled );
			if ( statusCode < 300 && route.method !== 'GET' ) {
				await afterWrite( provider, route, run.stages );
			}
		} ),
		requests
	);
	reach.expectAll();
}

const anyRequest = (
	routes: readonly CollectedRoute[]
): fc.Arbitrary< FuzzRequest > =>
	fc.oneof(
		...routes.map( ( route ) => ( {
			weight:
				SELDOM[ route.name ] ??
				WITHOUT_BODY + fieldsOf( route.body ).length,
			arbitrary: requestsTo( route ),
		} ) )
	);

async function afterWrite(
	provider: TestProvider,
	route: CollectedRoute,
	{ own, foreign }: FuzzStages
): Promise< void > {
	if ( ENDING.test( route.name ) ) {
		await reopen( provider, own );
		await reopen( provider, foreign );
	}
	forgetKeys();
}

interface Run {
	stages: FuzzStages;
	/** What whoever sends must never read: words, not ids, for a stranger may make a thing of their own under somebody's id. */
	secrets: Readonly< Record< FuzzRequest[ 'sender' ], string[] > >;
}

async function newRun(
	provider: TestProvider,
	number: number
): Promise< Run > {
	const ours = `own${ number }own`;
	const theirs = `secret${ number }secret`;
	return {
		stages: {
			own: await seedStage( provider, { mark: ours } ),
			foreign: await seedStage( provider, { mark: theirs } ),
		},
		secrets: {
			own: [ theirs ],
			foreign: [ ours ],
			nobody: [ ours, theirs ],
		},
	};
}
