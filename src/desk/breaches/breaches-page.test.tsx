import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import {
	breachList,
	type BreachList,
	type DeskBreach,
} from '../../contract/breach.ts';
import { numberedId } from '../testing/numbered-id.ts';
import { renderPart, setUpDesk } from '../testing/render-desk.tsx';
import { BreachesPage } from './breaches-page.tsx';

setUpDesk();

const build = (
	kind: DeskBreach[ 'kind' ],
	number: number
): Record< string, unknown > => ( {
	id: null,
	kind,
	promise: 'taken_in_charge',
	started_at: '2026-11-10T09:00:00.000Z',
	earliest: '2026-11-12T09:00:00.000Z',
	latest: '2026-11-14T09:00:00.000Z',
	latest_is_breach: false,
	happened_at: '2026-11-12T08:00:00.000Z',
	done_at: null,
	pauses: [],
	text: 'How it comes about.',
	contract_says: 'What the contract says.',
	recorded_at: null,
	ticket_id: numberedId( 'tic', number ),
	number,
	subject: 'A question',
	site_name: 'Bloemen de Vries',
	agent: null,
} );

const show = ( list: Record< string, unknown > ) => {
	const answer: BreachList = breachList.parse( {
		predicted: [],
		breaches: [],
		early: [],
		next: null,
		...list,
	} );
	renderPart( <BreachesPage />, [
		http.get( '*/v1/desk/breaches', () => HttpResponse.json( answer ) ),
	] );
};

describe( 'the deadlines', () => {
	it( 'have early starts apart from broken promises', async () => {
		show( {
			breaches: [ build( 'late', 1 ) ],
			early: [ build( 'early', 2 ) ],
		} );
		const broken = within(
			await screen.findByRole( 'region', { name: 'Not kept' } )
		);
		const early = within(
			screen.getByRole( 'region', { name: 'Begun early' } )
		);
		expect( broken.getAllByRole( 'article' ) ).toHaveLength( 1 );
		expect( broken.getByText( /#1/ ) ).toBeInTheDocument();
		expect( early.getByText( /#2/ ) ).toBeInTheDocument();
	} );

	it( 'say nothing of early starts while there are none', async () => {
		show( {} );
		expect(
			await screen.findByText( 'Every promise was kept.' )
		).toBeInTheDocument();
		expect(
			screen.queryByRole( 'region', { name: 'Begun early' } )
		).not.toBeInTheDocument();
	} );
} );
