import {
	chooseTopic,
	forgetDrafts,
	pressSend,
	receiveTickets,
	renderAsk,
	write,
} from '../../../../tests/support/render-ask.tsx';
import { act, screen, waitFor } from '@testing-library/react';
import { delay, http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Estimate, EstimateRequest } from '../../../contract/estimate.ts';
import { buildSummary } from '../../../../tests/support/browser-builders.ts';
import {
	buildBilledEstimate,
	buildEstimate,
} from '../../../../tests/support/ticket-builders.ts';
import { SITE, startSite } from '../../../../tests/support/site-server.ts';
import { store } from '../../store/index.ts';

const server = startSite();

beforeEach( forgetDrafts );

const FEW_MINUTES = 3 * 60_000;
const OTHER = 'Payment provider';
const agreement = () => screen.findByRole( 'checkbox', { name: /I agree/ } );

/** The provider estimates; what it was asked is kept. */
function estimating(
	say: ( request: EstimateRequest, times: number ) => Promise< Estimate >
) {
	const asked: EstimateRequest[] = [];
	server.use(
		http.post< never, EstimateRequest >(
			`${ SITE }/estimates`,
			async ( { request } ) => {
				asked.push( await request.json() );
				const last = asked.at( -1 );
				return last
					? HttpResponse.json( await say( last, asked.length ) )
					: HttpResponse.error();
			}
		)
	);
	return asked;
}

/** A billed estimate that was made now: all the same but for its instant. */
const billedNow = ( times: number, change: Partial< Estimate > = {} ) =>
	buildBilledEstimate( {
		fingerprint: String( times % 10 ).repeat( 64 ),
		...change,
	} );

describe( 'what is sent goes with the estimate of what is chosen', () => {
	it( 'Send waits for it, and asks for the agreement it needs', async () => {
		estimating( async ( { topic } ) => {
			await delay( topic === 'payment_link' ? 900 : 0 );
			return topic === 'payment_link'
				? buildBilledEstimate( { topic } )
				: buildEstimate( { topic } );
		} );
		const { tickets } = receiveTickets( server );
		const { user } = await renderAsk();
		await write( user );
		await chooseTopic( user );
		await screen.findByText( 'About 12 minutes of your plan' );
		await user.clear( screen.getByLabelText( 'What is it about?' ) );
		await chooseTopic( user, OTHER );
		await pressSend( user );
		expect( await screen.findByRole( 'alert' ) ).toHaveTextContent(
			'Agree to it, or ask for less.'
		);
		expect( tickets ).toHaveLength( 0 );
		await user.click( await agreement() );
		await pressSend( user );
		await screen.findByText( 'Sent: ticket 7' );
		expect( tickets[ 0 ] ).toMatchObject( {
			topic: 'payment_link',
			estimate_seen: { fingerprint: 'b'.repeat( 64 ) },
		} );
	} );

	it( 'an agreement to other work does not count, though its words are the same', async () => {
		estimating( async ( { topic } ) => {
			await delay( topic === 'payment_link' ? 900 : 0 );
			return buildBilledEstimate( { topic } );
		} );
		const { tickets } = receiveTickets( server );
		const { user } = await renderAsk();
		await write( user );
		await chooseTopic( user );
		await user.click( await agreement() );
		await user.clear( screen.getByLabelText( 'What is it about?' ) );
		await chooseTopic( user, OTHER );
		await pressSend( user );
		await screen.findByRole( 'alert' );
		expect( await agreement() ).not.toBeChecked();
		expect( tickets ).toHaveLength( 0 );
	} );

	it( 'an outage waits for no estimate', async () => {
		estimating( async () => {
			await delay( 'infinite' );
			return buildEstimate();
		} );
		const { tickets } = receiveTickets( server );
		const { user } = await renderAsk();
		await write( user );
		await chooseTopic( user, 'The shop is down' );
		await pressSend( user );
		await screen.findByText( 'Sent: ticket 7' );
		expect( tickets[ 0 ]?.estimate_seen ).toBeNull();
	} );
} );

describe( 'the estimate is renewed while the form is open', () => {
	/** Opens the form with a topic chosen and the agreement given. */
	async function agreed() {
		const { user, registry } = await renderAsk();
		await write( user );
		await chooseTopic( user );
		await user.click( await agreement() );
		return { user, registry };
	}

	/** Somebody comes back to the page after a few minutes. */
	function comeBack() {
		const now = Date.now();
		vi.spyOn( Date, 'now' ).mockImplementation( () => now + FEW_MINUTES );
		act( () => {
			document.dispatchEvent( new Event( 'visibilitychange' ) );
		} );
	}

	it( 'after a few minutes; the agreement stays while nothing of it changed', async () => {
		const asked = estimating( async ( _request, times ) =>
			billedNow( times )
		);
		const { tickets } = receiveTickets( server );
		const { user } = await agreed();
		const before = asked.length;
		comeBack();
		await waitFor( () => expect( asked ).toHaveLength( before + 1 ) );
		expect( await agreement() ).toBeChecked();
		await pressSend( user );
		await screen.findByText( 'Sent: ticket 7' );
		expect( tickets[ 0 ] ).toMatchObject( {
			consent: { minutes_cap: 27 },
			estimate_seen: {
				fingerprint: String( asked.length ).repeat( 64 ),
			},
		} );
	} );

	it( 'and what costs something else meanwhile is agreed to anew', async () => {
		let later = false;
		estimating( async ( _request, times ) =>
			billedNow( times, later ? { hourly_rate_cents: 12_000 } : {} )
		);
		await agreed();
		later = true;
		comeBack();
		expect(
			await screen.findByRole( 'checkbox', { name: /€120.00/ } )
		).not.toBeChecked();
	} );

	it( 'when the minutes that are left change', async () => {
		const asked = estimating( async ( _request, times ) =>
			billedNow( times )
		);
		const { registry } = await agreed();
		const before = asked.length;
		const { minutes } = buildSummary();
		act( () => {
			registry.dispatch( store ).receiveMinutes( {
				...minutes,
				allowance: minutes.allowance && {
					...minutes.allowance,
					remaining: 3,
				},
			} );
		} );
		await waitFor( () => expect( asked ).toHaveLength( before + 1 ) );
	} );
} );
