import { describe, expect, it } from 'vitest';
import { buildDeskTicket } from '../testing/build-desk-ticket.ts';
import { buildQueueItem } from '../testing/build-queue-item.ts';
import { INITIAL_STATE, reducer } from './reducer.ts';
import type { Action, State } from './types.ts';

const after = ( ...actions: Action[] ): State =>
	actions.reduce( reducer, INITIAL_STATE );
const page = ( numbers: number[], more = false ): Action => ( {
	type: 'RECEIVE_QUEUE',
	filter: INITIAL_STATE.queue.filter,
	tickets: numbers.map( ( number ) => buildQueueItem( { number } ) ),
	next: null,
	total: numbers.length,
	more,
} );
const numbers = ( { queue }: State ) =>
	queue.tickets.map( ( { number } ) => number );

describe( 'the desk’s state', () => {
	it( 'shows a ticket once, where the newer page has it', () => {
		expect(
			numbers( after( page( [ 1, 2 ] ), page( [ 2, 3 ], true ) ) )
		).toEqual( [ 1, 2, 3 ] );
	} );

	it( 'leaves out an answer to a filter that is no longer chosen', () => {
		expect(
			numbers(
				after(
					{ type: 'SET_FILTER', filter: { status: 'solved' } },
					page( [ 1 ] )
				)
			)
		).toEqual( [] );
	} );

	it( 'keeps the lines on the screen while they are read again', () => {
		const state = after( page( [ 1 ] ), {
			type: 'QUEUE_ASKED',
			more: false,
		} );
		expect( state.queue.status ).toBe( 'ready' );
	} );

	it( 'brings a line up to date with its ticket', () => {
		const ticket = buildDeskTicket( {
			item: { number: 1, status: 'solved' },
		} );
		expect(
			after( page( [ 1 ] ), { type: 'RECEIVE_TICKET', ticket } ).queue
				.tickets[ 0 ]?.status
		).toBe( 'solved' );
	} );

	it( 'forgets everything of the provider on the way out', () => {
		const state = after(
			page( [ 1 ] ),
			{ type: 'RECEIVE_TICKET', ticket: buildDeskTicket() },
			{ type: 'SIGNED_OUT', expired: true }
		);
		expect( state ).toEqual( {
			...INITIAL_STATE,
			session: { status: 'signed_out', expired: true },
		} );
	} );
} );
