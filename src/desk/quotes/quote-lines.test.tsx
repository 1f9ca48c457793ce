import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { QuoteLines } from './quote-lines.tsx';
import { emptyQuoteForm, type LineValue } from './quote-form-value.ts';
import { readQuoteForm } from './read-quote-form.ts';

/** The lines of a form that keeps what is typed. */
function Lines() {
	const [ lines, setLines ] = useState< readonly LineValue[] >(
		emptyQuoteForm().lines
	);
	const read = readQuoteForm(
		{ ...emptyQuoteForm(), lines: [ ...lines ] },
		21,
		8333
	);
	return (
		<QuoteLines
			values={ lines }
			lines={ read.lines }
			currency="EUR"
			vatRate="21"
			onChange={ setLines }
		/>
	);
}
const stage = () => {
	const user = userEvent.setup();
	render( <Lines /> );
	return user;
};
const field = ( name: string ) => screen.getAllByLabelText( name );
const press = ( user: ReturnType< typeof stage >, name: string ) =>
	user.click( screen.getByRole( 'button', { name } ) );
const write = async (
	user: ReturnType< typeof stage >,
	quantity: string,
	price: string
) => {
	await user.clear( screen.getByLabelText( 'Quantity' ) );
	await user.type( screen.getByLabelText( 'Quantity' ), quantity );
	await user.type( screen.getByLabelText( 'What for' ), 'Repair' );
	await user.type( screen.getByLabelText( 'Price of one, EUR' ), price );
};

describe( 'the lines of a quote, by keyboard', () => {
	it( 'a line that is added has the focus in its first field', async () => {
		const user = stage();
		await press( user, 'Add a line' );
		expect( field( 'What for' ) ).toHaveLength( 2 );
		expect( field( 'What for' )[ 1 ] ).toHaveFocus();
	} );

	it( 'a line that is removed gives it to the next one, the last one to the button', async () => {
		const user = stage();
		for ( const text of [ 'a', 'b', 'c' ] ) {
			await user.keyboard( text );
			await press( user, 'Add a line' );
		}
		await press( user, 'Remove line 2' );
		expect( field( 'What for' )[ 1 ] ).toHaveFocus();
		expect( field( 'What for' )[ 1 ] ).toHaveValue( 'c' );
		await press( user, 'Remove line 3' );
		expect(
			screen.getByRole( 'button', { name: 'Add a line' } )
		).toHaveFocus();
	} );
} );

describe( 'a line that gives no whole cents', () => {
	it( 'is proposed as one sum, which one press takes', async () => {
		const user = stage();
		await write( user, '1.25', '83.33' );
		expect( screen.getByLabelText( 'Sum' ) ).toHaveTextContent( '–' );
		await press( user, '1 × €104.16' );
		expect( screen.getByLabelText( 'Quantity' ) ).toHaveValue( '1' );
		expect( screen.getByLabelText( 'Price of one, EUR' ) ).toHaveValue(
			'104.16'
		);
		expect( screen.getByLabelText( 'Price of one, EUR' ) ).toHaveFocus();
		expect( screen.getByLabelText( 'Sum' ) ).toHaveTextContent( '€104.16' );
		expect( screen.queryByText( /Whole cents/ ) ).not.toBeInTheDocument();
	} );

	it( 'is proposed with the nearest price of one that does', async () => {
		const user = stage();
		await write( user, '1.25', '83.33' );
		await press( user, '1.25 × €83.32 = €104.15' );
		expect( screen.getByLabelText( 'Quantity' ) ).toHaveValue( '1.25' );
		expect( screen.getByLabelText( 'Price of one, EUR' ) ).toHaveValue(
			'83.32'
		);
		expect( screen.getByLabelText( 'Sum' ) ).toHaveTextContent( '€104.15' );
	} );
} );
