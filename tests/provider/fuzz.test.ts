import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { holds } from '../support/property.ts';
import type { CollectedRoute } from './support/collect-routes.ts';
import { faultOf } from './support/fuzz/check-answer.ts';
import { doorOf } from './support/fuzz/door-of.ts';
import {
	requestsTo,
	type FuzzRequest,
} from './support/fuzz/request-arbitrary.ts';
import { sendFuzzed, type FuzzStages } from './support/fuzz/send-fuzzed.ts';
import { seedStage } from './support/route-calls.ts';
import {
	startTestProvider,
	type TestProvider,
} from './support/test-provider.ts';

/*
 * Every field of every route's schemas with what is right, nearly right and hostile. The routes and the schemas are the
 * application's own, so a new route is fuzzed from the day it is declared. `FUZZ_REQUESTS` says how many; a failing case
 * is made as small as it gets and printed, and `PROPERTY_SEED` repeats the run.
 */

const REQUESTS = Number( process.env.FUZZ_REQUESTS ?? 1500 );

/** Threads, lists and keys of a stage grow; a fresh one keeps each request as cheap as the first. */
const REQUESTS_A_STAGE = 400;

/** A failing case is made smaller by so many requests; then it is small enough. */
const TRIES_TO_SHRINK = 300;

/** Checking a password costs a tenth of a second, on purpose. */
const SELDOM: Readonly< Record< string, number > > = {
	'POST /v1/desk/session': 2,
};
const OFTEN = 20;

let provider: TestProvider;
let stages: FuzzStages;
beforeAll( async () => {
	provider = await startTestProvider();
	stages = await newStages();
} );
afterAll( () => provider.close() );

let stageNumber = 0;
async function newStages(): Promise< FuzzStages > {
	stageNumber++;
	return {
		own: await seedStage( provider, { mark: `own${ stageNumber }own` } ),
		foreign: await seedStage( provider, { mark: secretOf( stageNumber ) } ),
	};
}
const secretOf = ( number: number ) => `secret${ number }secret`;

/** What the one who sends must never read. */
function secretsFor( { sender }: FuzzRequest ): string[] {
	// Words, not ids: a stranger may make a thing of their own under somebody's id, and then reads of it.
	const theirs = [ secretOf( stageNumber ) ];
	const ours = [ `own${ stageNumber }own` ];
	return { own: theirs, foreign: ours, nobody: [ ...ours, ...theirs ] }[
		sender
	];
}

const fuzzed = ( { method, stream }: CollectedRoute ) =>
	method !== 'HEAD' && ! stream;

test(
	'no request of any shape gets a failure, an answer off its schema, or a word of somebody else',
	{ timeout: 3_600_000 },
	async () => {
		const routes = new Map(
			provider.routes
				.filter( fuzzed )
				.map( ( route ) => [ route.name, route ] )
		);
		const reached = new Map< string, number[] >();
		let sent = 0;
		let triesToShrink = TRIES_TO_SHRINK;
		const requests = fc.oneof(
			...[ ...routes.values() ].map( ( route ) => ( {
				weight: SELDOM[ route.name ] ?? OFTEN,
				arbitrary: requestsTo( route ),
			} ) )
		);
		let failed = false;
		await holds(
			fc.asyncProperty( requests, async ( request ) => {
				if ( failed && --triesToShrink < 0 ) {
					return;
				}
				if ( ++sent % REQUESTS_A_STAGE === 0 ) {
					stages = await newStages();
				}
				const route = routes.get( request.route ) as CollectedRoute;
				const done = await sendFuzzed( provider, request, stages );
				const fault = faultOf( route, done, secretsFor( request ) );
				failed ||= fault !== null;
				expect( fault ).toBeNull();
				const { statusCode } = done.answer;
				reached.set( route.name, [
					...( reached.get( route.name ) ?? [] ),
					statusCode,
				] );
				if (
					request.sender !== 'nobody' &&
					endsItsSender( route, statusCode )
				) {
					stages = await newStages();
				}
			} ),
			REQUESTS
		);
		expectAllReached( [ ...routes.values() ], reached );
	}
);

/** It ended the connection or the session that it came with, so what follows would only be told to sign in. */
function endsItsSender( route: CollectedRoute, status: number ): boolean {
	return (
		status < 300 && doorOf( route ) !== 'open' && ENDING.test( route.name )
	);
}
const ENDING = /^(DELETE \S+\/(connection|session)|POST \S+\/rotate)$/;

/** Enough tries for one of them to be right in every field. */
const ENOUGH = 40;

/** A fuzzer that no route lets past its schema proves nothing. */
function expectAllReached(
	routes: readonly CollectedRoute[],
	reached: ReadonlyMap< string, readonly number[] >
): void {
	for ( const route of routes ) {
		const statuses = reached.get( route.name ) ?? [];
		const refused = doorOf( route ) === 'open' ? [ 400 ] : [ 400, 401 ];
		expect(
			statuses.length < ENOUGH ||
				statuses.some( ( status ) => ! refused.includes( status ) ),
			`${ route.name } was only ever answered ${ [
				...new Set( statuses ),
			].join(
				', '
			) }: its schema takes nothing that the fuzzer makes. Give its fields patterns, or seed what its ids name in tests/provider/support/route-calls.ts.`
		).toBe( true );
	}
}
