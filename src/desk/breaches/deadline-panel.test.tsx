import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { deadline, type Deadline } from '../../contract/breach.ts';
import { formatDay } from '../format/format-day.ts';
import { formatInstant } from '../format/format-instant.ts';
import { DeadlinePanel } from './deadline-panel.tsx';

/** Of whoever runs the tests. */
const OWN_ZONE = new Intl.DateTimeFormat().resolvedOptions().timeZone;

const build = ( change: Partial< Deadline > = {} ): Deadline =>
	deadline.parse( {
		promise: 'first_answer',
		started_at: '2026-11-20T08:00:00.000Z',
		earliest: null,
		latest: '2026-11-24T15:00:00.000Z',
		latest_is_breach: false,
		segments: [
			{
				from: '2026-11-20T08:00:00.000Z',
				to: '2026-11-20T16:00:00.000Z',
				seconds: 28_800,
			},
		],
		holidays: [ { date: '2026-11-21', name: 'A holiday' } ],
		pauses: [],
		text: '16 office hours, closed on a holiday.',
		zone: OWN_ZONE,
		...change,
	} );

describe( 'a deadline', () => {
	it( 'explains itself in words and in every piece that was counted', () => {
		render(
			<DeadlinePanel
				deadline={ build( { latest: '2099-11-25T15:00:00.000Z' } ) }
				workingDays={ 2 }
				breaches={ [] }
			/>
		);
		expect(
			screen.getByText( /^until .*2099.*, 2 working days$/ )
		).toBeInTheDocument();
		expect(
			screen.getByText( '16 office hours, closed on a holiday.' )
		).toBeInTheDocument();
		expect(
			screen.getByRole( 'cell', { name: '8 h' } )
		).toBeInTheDocument();
		expect(
			screen.getByText(
				`Closed: ${ formatDay( '2026-11-21' ) } A holiday`
			)
		).toBeInTheDocument();
	} );

	it.each( [
		[ 'says whose clock its words follow', 'Pacific/Kiritimati', 1 ],
		[ 'says nothing where both show the same time', OWN_ZONE, 0 ],
	] )( '%s', ( _, zone, notes ) => {
		render(
			<DeadlinePanel
				deadline={ build( { zone } ) }
				workingDays={ 2 }
				breaches={ [] }
			/>
		);
		expect(
			screen.queryAllByText( /^Times in this sentence/ )
		).toHaveLength( notes );
	} );

	it( 'has none while its clock stands still, and says since when and why', () => {
		render(
			<DeadlinePanel
				deadline={ build( {
					latest: null,
					segments: [],
					text: '',
					pauses: [
						{
							from: '2026-11-20T09:00:00.000Z',
							to: null,
							reason: 'Access is withheld',
						},
					],
				} ) }
				workingDays={ null }
				breaches={ [] }
			/>
		);
		expect(
			screen.getByText( 'The clock stands still.' )
		).toBeInTheDocument();
		expect(
			screen.getByRole( 'list', { name: 'The clock stood still' } )
		).toHaveTextContent( /Access is withheld: .* still/ );
	} );

	it.each( [
		[
			'says what beginning sooner would be',
			'2099-11-22T08:00:00.000Z',
			/begins early/,
		],
		[
			'says when it could begin',
			'2026-11-22T08:00:00.000Z',
			/^Not before .*2026.*M?\.$/,
		],
	] )( 'with an earliest time %s', ( _, earliest, words ) => {
		render(
			<DeadlinePanel
				deadline={ build( { earliest } ) }
				workingDays={ null }
				breaches={ [] }
			/>
		);
		expect( screen.getByText( words ) ).toBeInTheDocument();
	} );

	it( 'counts pieces that add up to the minute, however it came by seconds', () => {
		const piece = ( from: string, seconds: number ) => ( {
			from,
			to: '2026-11-24T08:00:00.000Z',
			seconds,
		} );
		render(
			<DeadlinePanel
				deadline={ build( {
					latest: '2099-11-25T15:00:00.000Z',
					segments: [
						piece( '2026-11-20T08:00:00.000Z', 10 * 60 + 50 ),
						piece( '2026-11-20T09:00:00.000Z', 20 * 60 + 50 ),
						piece(
							'2026-11-20T10:00:00.000Z',
							96 * 3600 - 31 * 60 - 40
						),
					],
				} ) }
				workingDays={ null }
				breaches={ [] }
			/>
		);
		for ( const name of [ '11 min', '21 min', '3 d 23 h 28 min' ] ) {
			expect( screen.getByRole( 'cell', { name } ) ).toBeInTheDocument();
		}
	} );

	it( 'writes its times as the provider’s words beside them do, and a reason with one mark at its end', () => {
		document.documentElement.lang = 'en';
		render(
			<DeadlinePanel
				deadline={ build( {
					pauses: [
						{
							from: '2026-11-20T09:00:00.000Z',
							to: null,
							reason: 'The client has not given access.',
						},
					],
				} ) }
				workingDays={ null }
				breaches={ [] }
			/>
		);
		const at = '2026-11-20T09:00:00.000Z';
		expect( formatInstant( at ) ).toBe(
			new Intl.DateTimeFormat( 'en-GB', {
				dateStyle: 'medium',
				timeStyle: 'short',
			} ).format( new Date( at ) )
		);
		expect(
			screen.getByRole( 'list', { name: 'The clock stood still' } )
		).toHaveTextContent(
			`The client has not given access: ${ formatInstant( at ) } – still`
		);
	} );

	it( 'is not spoken of where nothing runs and nothing was broken', () => {
		const { container } = render(
			<DeadlinePanel
				deadline={ null }
				workingDays={ null }
				breaches={ [] }
			/>
		);
		expect( container ).toBeEmptyDOMElement();
	} );
} );
