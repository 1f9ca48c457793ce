import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { breach, type Breach } from '../../contract/breach.ts';
import { formatInstant } from '../format/format-instant.ts';
import { BreachCard } from './breach-card.tsx';

const EARLIEST = '2026-11-12T09:00:00.000Z';
const BEGUN = '2026-11-12T08:00:00.000Z';
const LATEST = '2026-11-14T09:00:00.000Z';

const build = ( change: Partial< Breach > = {} ): Breach =>
	breach.parse( {
		id: null,
		kind: 'late',
		promise: 'taken_in_charge',
		started_at: '2026-11-10T09:00:00.000Z',
		earliest: EARLIEST,
		latest: LATEST,
		latest_is_breach: false,
		happened_at: LATEST,
		done_at: null,
		pauses: [],
		text: 'How it comes about.',
		contract_says: 'What the contract says.',
		recorded_at: null,
		...change,
	} );

describe( 'a broken promise', () => {
	it( 'says since when it is too late, and whether it is done', () => {
		render( <BreachCard breach={ build() } /> );
		expect(
			screen.getByText(
				`Taken in charge: too late since ${ formatInstant( LATEST ) }`
			)
		).toBeInTheDocument();
		expect( screen.getByText( 'Not done yet.' ) ).toBeInTheDocument();
	} );
} );

describe( 'an early start', () => {
	it( 'names the earliest time and when it was begun, and speaks of no promise', () => {
		const { container } = render(
			<BreachCard
				breach={ build( {
					kind: 'early',
					happened_at: BEGUN,
					done_at: BEGUN,
				} ) }
			/>
		);
		expect(
			screen.getByText(
				`Not before ${ formatInstant(
					EARLIEST
				) }, begun ${ formatInstant( BEGUN ) }`
			)
		).toBeInTheDocument();
		expect( container ).not.toHaveTextContent( /too late|Done|Taken/ );
	} );
} );
