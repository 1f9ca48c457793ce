import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Queue } from '../../src/contract/desk.ts';
import { warnOfDeadlines } from '../../src/provider/breaches/warn-of-deadlines.ts';
import { loadPlan } from '../../src/provider/plans/load-plans.ts';
import { warningOf } from '../../src/provider/breaches/deadline.ts';
import { breachStage, type BreachStage } from './support/breach-stage.ts';
import {
	startTestProvider,
	type TestProvider,
} from './support/test-provider.ts';

/*
 * Tickets of Tuesday 10:00 in Amsterdam. `triage` promises that somebody takes charge: of red within 15 minutes, of yellow
 * within a day, whose last quarter begins at 04:00.
 */
const YELLOW_CALM = '2026-11-11T02:59:59.000Z';
const YELLOW_NEAR = '2026-11-11T03:00:00.000Z';

let provider: TestProvider;
let stage: BreachStage;
beforeAll( async () => {
	provider = await startTestProvider();
} );
afterAll( () => provider.close() );

/** Who is near by the queue's view, by the mark of its lines, by the page of deadlines, and by mail. */
async function nearBy( at: string ) {
	provider.setNow( at );
	const queue = async ( query: string ) =>
		( await stage.agent.get( `/v1/desk/queue${ query }` ) ).json< Queue >()
			.tickets;
	const ids = ( lines: readonly { id: string }[] ) =>
		lines.map( ( { id } ) => id ).sort();
	const { predicted } = await stage.list();
	await warnOfDeadlines( provider.db, at );
	const mails = await provider.db
		.selectFrom( 'mails' )
		.where( 'provider_id', '=', stage.site.provider_id )
		.where( 'kind', '=', 'deadline_near' )
		.select( 'ticket_id' )
		.distinct()
		.execute();
	return {
		view: ids( await queue( '?view=breach' ) ),
		mark: ids(
			( await queue( '' ) ).filter(
				( { warn_at } ) => warn_at !== null && warn_at <= at
			)
		),
		page: predicted.map( ( { ticket_id } ) => ticket_id ).sort(),
		mailed: mails.map( ( { ticket_id } ) => ticket_id ).sort(),
	};
}

describe( 'a deadline is near', () => {
	it( 'by one meaning, wherever it is told', async () => {
		stage = await breachStage( provider, { plan_id: 'triage' } );
		const yellow = await stage.open( 'new_mailbox' );
		const none = { view: [], mark: [], page: [], mailed: [] };
		expect( await nearBy( YELLOW_CALM ) ).toEqual( none );
		const only = [ yellow ];
		expect( await nearBy( YELLOW_NEAR ) ).toEqual( {
			view: only,
			mark: only,
			page: only,
			mailed: only,
		} );
	} );

	it( 'from the first moment on where the whole promise is a quarter of an hour', async () => {
		stage = await breachStage( provider, { plan_id: 'triage' } );
		const red = [ await stage.open( 'site_down' ) ];
		expect( await nearBy( '2026-11-10T09:00:30.000Z' ) ).toEqual( {
			view: red,
			mark: red,
			page: red,
			mailed: red,
		} );
	} );

	it( 'stays in the view of the queue once it is over, until somebody acts', async () => {
		stage = await breachStage( provider, { plan_id: 'triage' } );
		const red = await stage.open( 'site_down' );
		expect( await nearBy( '2026-11-10T10:00:00.000Z' ) ).toMatchObject( {
			view: [ red ],
			page: [],
		} );
		await stage.agent.post( `/v1/desk/tickets/${ red }/status`, {
			status: 'taken',
		} );
		expect( ( await nearBy( '2026-11-10T10:00:01.000Z' ) ).view ).toEqual(
			[]
		);
	} );
} );

describe( 'how long before its end a promise is near', () => {
	const rule = loadPlan( 'standaard' ).response;
	const warning = ( within: number, warn: number | null = null ) =>
		rule &&
		warningOf( {
			...rule,
			within_minutes: within,
			warn_before_minutes: warn,
		} );
	it.each( [
		[ 'a quarter of it', 960, null, 240 ],
		[ 'what the plan says', 960, 30, 30 ],
		[ 'a quarter of an hour at least', 40, null, 15 ],
		[ 'so much also where the plan says less', 960, 5, 15 ],
		[ 'all of a shorter one', 10, null, 10 ],
		[ 'never more than all of it', 20, 60, 20 ],
	] )( '%s', ( _, within, warn, expected ) => {
		expect( warning( within, warn ) ).toBe( expected );
	} );
} );
