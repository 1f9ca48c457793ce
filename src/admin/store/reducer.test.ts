import { describe, expect, it } from 'vitest';
import {
	buildStatement,
	buildSummary,
	buildSummaryAnswer,
	idOf,
} from '../../../tests/support/browser-builders.ts';
import {
	buildEstimate,
	buildOutboxItem,
	buildTicket,
	buildTicketLine,
} from '../../../tests/support/ticket-builders.ts';
import {
	fail,
	failEstimate,
	forgetEstimate,
	receiveEstimate,
	receiveMinutes,
	receiveOutbox,
	receiveOutboxItem,
	receiveStatement,
	receiveSummary,
	receiveTicket,
	receiveTickets,
	startEstimate,
} from './actions.ts';
import { INITIAL_STATE, reducer } from './reducer.ts';
import {
	getEstimate,
	getFailure,
	getOutbox,
	getStatement,
	getSummary,
	getTicket,
	getTickets,
} from './selectors.ts';
import type { Action, State } from './types.ts';

/** Whatever changes a former state in place throws. */
function deepFreeze< T >( value: T ): T {
	if ( value && typeof value === 'object' && ! Object.isFrozen( value ) ) {
		Object.freeze( value );
		Object.values( value ).forEach( deepFreeze );
	}
	return value;
}

const after = ( ...actions: Action[] ): State =>
	actions.reduce(
		( state, action ) =>
			deepFreeze( reducer( state, deepFreeze( action ) ) ),
		deepFreeze( INITIAL_STATE )
	);

const ASKED = { topic: 'shop_function', urgency: null, facts: {} };
const LATER = { topic: 'payment_link', urgency: null, facts: {} };

describe( 'the estimate', () => {
	it( 'is taken when it answers what is asked now', () => {
		const state = after(
			startEstimate( ASKED ),
			receiveEstimate( ASKED, buildEstimate() )
		);
		expect( getEstimate( state ) ).toMatchObject( { status: 'ready' } );
	} );

	it( 'is dropped when something else was asked since', () => {
		const state = after(
			startEstimate( ASKED ),
			startEstimate( LATER ),
			receiveEstimate( ASKED, buildEstimate() )
		);
		expect( getEstimate( state ) ).toMatchObject( {
			status: 'asking',
			request: LATER,
		} );
	} );

	it( 'does not fail for a question that was given up', () => {
		const state = after(
			startEstimate( ASKED ),
			startEstimate( LATER ),
			failEstimate( ASKED, 'aborted' )
		);
		expect( getEstimate( state ).status ).toBe( 'asking' );
	} );

	it( 'keeps the last one in sight while it asks again', () => {
		const last = buildEstimate();
		const state = after(
			startEstimate( ASKED ),
			receiveEstimate( ASKED, last ),
			startEstimate( LATER )
		);
		expect( getEstimate( state ) ).toMatchObject( { last } );
	} );

	it( 'is unknown when it could not be had, and gone with the form', () => {
		const failed = after(
			startEstimate( ASKED ),
			failEstimate( ASKED, 'provider_unreachable' )
		);
		expect( getEstimate( failed ).status ).toBe( 'unknown' );
		expect(
			getEstimate( reducer( failed, forgetEstimate() ) ).status
		).toBe( 'none' );
	} );
} );

describe( 'tickets', () => {
	const LIST = { tickets: [ buildTicketLine() ], next: 'page2' };
	const OLDER = buildTicketLine( { id: idOf( 'tic', 'B' ), number: 6 } );

	it( 'join page to page without doubles', () => {
		const state = after(
			receiveTickets( 'all', LIST, false ),
			receiveTickets(
				'all',
				{ tickets: [ buildTicketLine(), OLDER ], next: null },
				true
			)
		);
		expect(
			getTickets( state, 'all' )?.tickets.map( ( { number } ) => number )
		).toEqual( [ 7, 6 ] );
	} );

	it( 'bring their line in every list up to date', () => {
		const state = after(
			receiveTickets( 'all', LIST, false ),
			receiveTickets( 'new', LIST, false ),
			receiveTicket( buildTicket( { minutes_used: 5 } ) )
		);
		for ( const filter of [ 'all', 'new' ] as const ) {
			expect(
				getTickets( state, filter )?.tickets[ 0 ]?.minutes_used
			).toBe( 5 );
		}
	} );

	it( 'keep that an approval is asked until a quote was decided', () => {
		const asked = {
			tickets: [ buildTicketLine( { asked: true } ) ],
			next: null,
		};
		const isAsked = ( ...arrived: Parameters< typeof receiveTicket > ) =>
			getTickets(
				after(
					receiveTickets( 'all', asked, false ),
					receiveTicket( ...arrived )
				),
				'all'
			)?.tickets[ 0 ]?.asked;
		expect( isAsked( buildTicket() ) ).toBe( true );
		expect( isAsked( buildTicket(), true ) ).toBe( false );
	} );

	it( 'put a new one first in the list of all, and in no other', () => {
		const state = after(
			receiveTickets( 'all', { tickets: [ OLDER ], next: null }, false ),
			receiveTickets( 'solved', { tickets: [], next: null }, false ),
			receiveTicket( buildTicket() )
		);
		expect( getTickets( state, 'all' )?.tickets ).toHaveLength( 2 );
		expect( getTickets( state, 'solved' )?.tickets ).toHaveLength( 0 );
		expect( getTicket( state, idOf( 'tic' ) )?.number ).toBe( 7 );
	} );
} );

describe( 'minutes', () => {
	it( 'change with the answer of a write, and clear the statements', () => {
		const minutes = { ...buildSummary().minutes, billable: 15 };
		const state = after(
			receiveSummary( buildSummaryAnswer() ),
			receiveStatement( 'now', buildStatement() ),
			receiveMinutes( minutes )
		);
		expect( getSummary( state )?.summary?.minutes.billable ).toBe( 15 );
		expect( getStatement( state, 'now' ) ).toBeNull();
	} );
} );

describe( 'the outbox', () => {
	const waiting = buildOutboxItem();

	it( 'loses what has been sent', () => {
		const state = after(
			receiveOutbox( [ waiting ] ),
			receiveOutboxItem( buildOutboxItem( { state: 'sent' } ) )
		);
		expect( getOutbox( state ) ).toEqual( [] );
	} );

	it( 'holds an item once', () => {
		const state = after(
			receiveOutbox( [ waiting ] ),
			receiveOutboxItem( buildOutboxItem( { attempts: 2 } ) )
		);
		expect( getOutbox( state ) ).toMatchObject( [ { attempts: 2 } ] );
	} );
} );

describe( 'failures', () => {
	it( 'stand beside what was there, and go when the thing comes', () => {
		const failed = after(
			receiveSummary( buildSummaryAnswer() ),
			fail( 'summary', 'offline' )
		);
		expect( getFailure( failed, 'summary' ) ).toBe( 'offline' );
		expect( getSummary( failed ) ).not.toBeNull();
		const mended = reducer(
			failed,
			receiveSummary( buildSummaryAnswer() )
		);
		expect( getFailure( mended, 'summary' ) ).toBeNull();
	} );
} );
