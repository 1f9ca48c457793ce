import {
	chooseTopic,
	forgetDrafts,
	pressSend,
	receiveTickets,
	renderAsk,
	showEstimate,
	write,
} from '../../../../tests/support/render-ask.tsx';
import { screen } from '@testing-library/react';
import { delay, http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import type { EstimateRequest } from '../../../contract/estimate.ts';
import {
	buildBilledEstimate,
	buildEstimate,
	buildQuotedEstimate,
} from '../../../../tests/support/ticket-builders.ts';
import {
	problemAnswer,
	SITE,
	startSite,
} from '../../../../tests/support/site-server.ts';

const server = startSite();

beforeEach( forgetDrafts );

describe( 'what help costs, before it is sent', () => {
	it( 'says how much of a usual range the plan pays and how much is billed, at which price, and caps the agreement to the most', async () => {
		showEstimate(
			server,
			buildBilledEstimate( {
				minutes_least: 10,
				minutes_expected: 45,
				price: {
					currency: 'EUR',
					min_cents: 0,
					max_cents: 4050,
					vat_percent: 21,
					min_cents_with_vat: 0,
					max_cents_with_vat: 4901,
				},
			} )
		);
		const { user } = await renderAsk();
		await chooseTopic( user );
		await screen.findByText( 'Perhaps more than your plan has left' );
		for ( const line of [
			'Usually 10 to 45 minutes. Up to 18 minutes of your plan, then up to 27 minutes billed.',
			'What is billed comes to €0.00 to €40.50 without VAT, €0.00 to €49.01 with VAT.',
			'Billed at €90.00 an hour, without VAT.',
		] ) {
			expect( screen.getByText( line ) ).toBeVisible();
		}
		expect( screen.getByLabelText( 'Billed minutes at most' ) ).toHaveValue(
			27
		);
	} );

	it.each( [
		[
			'billed whole',
			buildBilledEstimate( {
				minutes_least: 10,
				fair_use_minutes: 0,
				hourly_minutes: 45,
				remaining_before: 0,
			} ),
			[
				'More than your plan has left',
				'Usually 10 to 45 minutes. Up to 45 minutes billed.',
			],
		],
		[
			'in the plan',
			buildEstimate( { minutes_least: 5 } ),
			[
				'5 to 12 minutes of your plan',
				'18 minutes left this month, about 6 minutes afterwards.',
			],
		],
	] )(
		'says of a usual range that is %s so',
		async ( _name, said, lines ) => {
			showEstimate( server, said );
			const { user } = await renderAsk();
			await chooseTopic( user );
			for ( const line of lines ) {
				expect( await screen.findByText( line ) ).toBeVisible();
			}
		}
	);

	it( 'shows the estimate of what is chosen now, not of what answered last', async () => {
		server.use(
			http.post< never, EstimateRequest >(
				`${ SITE }/estimates`,
				async ( { request } ) => {
					const { topic } = await request.json();
					const slow = topic === 'shop_function';
					await delay( slow ? 600 : 10 );
					return HttpResponse.json(
						slow
							? buildEstimate( { topic } )
							: buildQuotedEstimate( { topic } )
					);
				}
			)
		);
		const { user } = await renderAsk();
		await chooseTopic( user );
		await delay( 350 );
		await user.clear( screen.getByLabelText( 'What is it about?' ) );
		await chooseTopic( user, 'Payment provider' );
		await screen.findByText( 'Your provider quotes first' );
		await delay( 700 );
		expect(
			screen.getByText( 'Your provider quotes first' )
		).toBeVisible();
		expect(
			screen.queryByText( 'About 12 minutes of your plan' )
		).not.toBeInTheDocument();
	} );

	it( 'can be sent when the cost is unknown', async () => {
		server.use(
			http.post( `${ SITE }/estimates`, () =>
				problemAnswer( 'provider_unreachable', 502 )
			)
		);
		const { tickets } = receiveTickets( server );
		const { user } = await renderAsk();
		await write( user );
		await chooseTopic( user );
		await screen.findByText( 'Cost unknown right now.' );
		await pressSend( user );
		await screen.findByText( 'Sent: ticket 7' );
		expect( tickets[ 0 ]?.estimate_seen ).toBeNull();
	} );
} );
