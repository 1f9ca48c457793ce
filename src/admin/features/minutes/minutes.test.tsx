import { screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import {
	buildEntry,
	buildStatement,
	buildSummary,
	buildSummaryAnswer,
	idOf,
} from '../../../../tests/support/browser-builders.ts';
import { renderMinutes } from '../../../../tests/support/minutes-room.tsx';
import {
	problemAnswer,
	SITE,
	startSite,
} from '../../../../tests/support/site-server.ts';
import type { ContractCard } from '../../../contract/summary.ts';
import type { MinutesSummary } from '../../../contract/minutes.ts';

const server = startSite();

/** A site whose minutes and contract stand like this. */
const standing = (
	minutes: MinutesSummary,
	contract: Partial< ContractCard > = {},
	change: { stale?: boolean; as_of?: string } = {}
) => {
	const { stale = false, ...rest } = change;
	const usual = buildSummary().contract;
	server.use(
		http.get( `${ SITE }/summary`, () =>
			HttpResponse.json(
				buildSummaryAnswer( {
					summary: buildSummary( {
						minutes,
						contract: { ...usual, ...contract },
						...rest,
					} ),
					stale,
				} )
			)
		)
	);
};

/** What stands beside a label. */
const figure = ( label: string ) =>
	screen.getByText( label ).nextElementSibling?.textContent;

describe( 'Minutes', () => {
	it( 'shows what is used and left, as figure and ring, and when the rest lapses', async () => {
		renderMinutes();
		expect(
			await screen.findByRole( 'img', {
				name: '18 minutes left of 30 this month',
			} )
		).toBeVisible();
		expect(
			screen.getByText(
				'What is left lapses at the end of Monday, November 30.'
			)
		).toBeVisible();
		expect( figure( 'Reserved: agreed to, not used yet' ) ).toBe(
			'0 minutes'
		);
	} );

	it( 'lists each entry and leads to its ticket', async () => {
		const { user, onOpenTicket } = renderMinutes();
		expect(
			await screen.findByText( 'Mended the shipping costs' )
		).toBeVisible();
		expect( screen.getByText( /−12 minutes$/ ) ).toBeVisible();
		await user.click( screen.getByRole( 'button', { name: 'Ticket 7' } ) );
		expect( onOpenTicket ).toHaveBeenCalledWith( idOf( 'tic' ) );
	} );

	it( 'goes back over the turn of the year, and forward no further than today', async () => {
		const months: ( string | null )[] = [];
		server.use(
			http.get( `${ SITE }/minutes`, ( { request } ) => {
				const month = new URL( request.url ).searchParams.get(
					'month'
				);
				months.push( month );
				return HttpResponse.json(
					buildStatement( {
						month: month ?? '2026-01',
						open: ! month,
						expired: month ? 18 : 0,
						unused: 18,
						entries: [],
					} )
				);
			} )
		);
		const { user } = renderMinutes();
		await screen.findByText( 'January 2026' );
		await user.click(
			screen.getByRole( 'button', { name: 'Month before' } )
		);
		await screen.findByText( 'December 2025' );
		expect( await screen.findByText( 'Lapsed unused' ) ).toBeVisible();
		await user.click(
			screen.getByRole( 'button', { name: 'Month after' } )
		);
		await screen.findByText( 'January 2026' );
		await user.click(
			screen.getByRole( 'button', { name: 'Month after' } )
		);
		expect( months ).toEqual( [ null, '2025-12' ] );
	} );

	it( 'says that a plan counts no minutes', async () => {
		standing(
			{ allowance: null, reserved: 0, billable: 15 },
			{ counting: 'none' }
		);
		renderMinutes();
		expect(
			await screen.findByText(
				'Your plan Standaard does not count minutes.'
			)
		).toBeVisible();
		expect( figure( 'Billed beyond your plan this month' ) ).toBe(
			'15 minutes'
		);
	} );

	it( 'says that an unlimited plan is unlimited', async () => {
		standing(
			{ allowance: null, reserved: 0, billable: 0 },
			{ counting: 'unlimited', plan_label: 'Five pillars' }
		);
		renderMinutes();
		expect(
			await screen.findByText( 'Your plan Five pillars is unlimited.' )
		).toBeVisible();
		expect( screen.queryByText( /Reserved/ ) ).not.toBeInTheDocument();
	} );

	it( 'shows what was agreed to beyond the plan apart from what is left of it', async () => {
		standing( { ...buildSummary().minutes, reserved: 45, billable: 10 } );
		renderMinutes();
		await screen.findByRole( 'img', {
			name: '18 minutes left of 30 this month',
		} );
		expect( figure( 'Reserved: agreed to, not used yet' ) ).toBe(
			'45 minutes'
		);
		expect( figure( 'Billed beyond your plan this month' ) ).toBe(
			'10 minutes'
		);
	} );

	it.each( [
		[
			'began',
			{ starts_on: '2026-11-20' },
			/began on November 20, 2026; the first month counts in full/,
			true,
		],
		[
			'begins',
			{ starts_on: '2026-11-23' },
			/begins on November 23, 2026; until then everything is quoted/,
			false,
		],
		[
			'ends',
			{ ends_on: '2026-11-22' },
			/ends on November 22, 2026, that day included/,
			true,
		],
		[
			'ended',
			{ ends_on: '2026-11-21' },
			/ended on November 21, 2026. What you ask now is quoted first/,
			false,
		],
	] )(
		'says of a contract that %s this month what is true',
		async ( _name, contract, sentence, ring ) => {
			standing( buildSummary().minutes, contract );
			renderMinutes();
			expect( await screen.findByText( sentence ) ).toBeVisible();
			expect( screen.queryAllByRole( 'img' ) ).toHaveLength(
				ring ? 1 : 0
			);
		}
	);

	it( "takes the day from the contract's zone: the last evening of a contract still runs", async () => {
		standing(
			buildSummary().minutes,
			{ ends_on: '2026-11-22', zone: 'America/New_York' },
			{ as_of: '2026-11-23T04:59:59.000Z' }
		);
		renderMinutes();
		expect( await screen.findByText( /that day included/ ) ).toBeVisible();
	} );

	it( 'says that what an ended contract left is gone, though the month is open', async () => {
		standing( buildSummary().minutes, { ends_on: '2026-11-21' } );
		renderMinutes();
		expect(
			await screen.findByText(
				'18 minutes of 30 were not used in this month.'
			)
		).toBeVisible();
		expect( figure( 'Lapsed unused' ) ).toBe( '18 minutes' );
	} );

	it( 'says whose minutes they are on one of several sites', async () => {
		renderMinutes( true );
		expect(
			await screen.findByText(
				/These are the minutes of Bloemen de Vries/
			)
		).toBeVisible();
	} );

	it( 'goes back no further than the contract', async () => {
		standing( buildSummary().minutes, { starts_on: '2026-11-02' } );
		const { user } = renderMinutes();
		await screen.findByText( /the first month counts in full/ );
		await screen.findByText( 'Mended the shipping costs' );
		await user.click(
			screen.getByRole( 'button', { name: 'Month before' } )
		);
		expect( screen.getByText( 'November 2026' ) ).toBeVisible();
	} );

	it( 'shows a consent with its cap, and an employee no more than the minutes of others', async () => {
		server.use(
			http.get( `${ SITE }/minutes`, () =>
				HttpResponse.json(
					buildStatement( {
						entries: [
							buildEntry( {
								id: idOf( 'min', 'B' ),
								kind: 'consent',
								minutes: 0,
								consented: 45,
								work: `I agree. [quo_X v1 sha256:${ 'a'.repeat(
									64
								) }]`,
							} ),
							buildEntry( {
								hidden: true,
								work: '',
								person: '',
								ticket_id: null,
								ticket_number: null,
							} ),
						],
					} )
				)
			)
		);
		renderMinutes();
		expect( await screen.findByText( 'up to 45 minutes' ) ).toBeVisible();
		expect( screen.getByText( 'I agree.' ) ).toBeVisible();
		expect(
			screen.getByText( 'Work on somebody else’s ticket' )
		).toBeVisible();
	} );

	it( 'leads to the printable page of the month that is shown', async () => {
		renderMinutes();
		expect(
			await screen.findByRole( 'link', { name: /Print or download/ } )
		).toHaveAttribute(
			'href',
			'http://shop.test/wp-admin/admin.php?page=deskside-statement&month=2026-11'
		);
	} );

	it( 'leads to what is in the contract', async () => {
		renderMinutes();
		expect( await screen.findByText( /in my contract/ ) ).toHaveAttribute(
			'href',
			'http://shop.test/wp-admin/admin.php?page=deskside-contract'
		);
	} );

	it( 'says of when the figures are, while the provider cannot be reached', async () => {
		standing( buildSummary().minutes, {}, { stale: true } );
		renderMinutes();
		expect(
			await screen.findByText( /these figures are of Sunday/ )
		).toBeVisible();
	} );

	it( 'says why a statement cannot be read', async () => {
		server.use(
			http.get( `${ SITE }/minutes`, () =>
				problemAnswer( 'provider_unreachable', 502 )
			)
		);
		renderMinutes();
		expect( await screen.findByRole( 'alert' ) ).toHaveTextContent(
			'Your provider cannot be reached right now.'
		);
	} );
} );
