import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import type { DeskClass, DeskTopic } from '../../contract/desk-class.ts';
import { setUpDesk } from '../testing/render-desk.tsx';
import { TopicField } from './topic-field.tsx';

setUpDesk();

const topic = (
	id: string,
	label: string,
	change: Partial< DeskTopic > = {}
): DeskTopic => ( {
	id,
	label,
	urgency: null,
	cover: 'included',
	note: null,
	questions: [],
	...change,
} );

const list: DeskClass[ 'topics' ] = {
	topics: [
		topic( 'photography', 'Photography', {
			urgency: 'white',
			cover: 'quote',
		} ),
		topic( 'restore', 'Restore a backup', {
			urgency: 'red',
			cover: 'fixed_price',
			note: 'The day to restore is asked first.',
		} ),
		topic( 'site_down', 'Site down', { urgency: 'red' } ),
		topic( 'hacked', 'Defaced', { urgency: 'red', cover: 'fixed_price' } ),
		topic( 'warranty', 'Custom work', { cover: 'depends' } ),
	],
	urgencies: [
		{
			id: 'red',
			label: 'Stopped',
			description: 'The business is stopped.',
		},
	],
};

function Field( { first }: { first: string } ) {
	const [ value, setValue ] = useState( first );
	return <TopicField list={ list } value={ value } onChange={ setValue } />;
}

describe( 'the choice of a topic', () => {
	it( 'is in groups of colour and cover, the most urgent and cheapest first', () => {
		render( <Field first="site_down" /> );
		const groups = screen.getAllByRole( 'group' );
		expect(
			groups.map( ( group ) => group.getAttribute( 'label' ) )
		).toEqual( [
			'Red · Included in the plan',
			'Red · At a fixed price',
			'White · After a quote',
			'Depends on the case',
		] );
		expect(
			within( groups[ 1 ] as HTMLElement )
				.getAllByRole( 'option' )
				.map( ( { textContent } ) => textContent )
		).toEqual( [ 'Restore a backup', 'Defaced' ] );
	} );

	it( 'says below what the colour of the chosen one means and what the plan notes of it', async () => {
		render( <Field first="photography" /> );
		const field = screen.getByRole( 'combobox', { name: 'Topic' } );
		expect( field ).not.toHaveAccessibleDescription();
		await userEvent.selectOptions( field, 'restore' );
		expect( field ).toHaveValue( 'restore' );
		expect( field ).toHaveAccessibleDescription(
			'The business is stopped. The day to restore is asked first.'
		);
	} );
} );
