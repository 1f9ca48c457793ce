import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { correctMinutes, type DeskTicket } from '../../contract/desk.ts';
import { ticketHref } from '../app/route.ts';
import { buildDeskTicket } from '../testing/build-desk-ticket.ts';
import { numberedId } from '../testing/numbered-id.ts';
import { renderDesk, setUpDesk } from '../testing/render-desk.tsx';
import { signIn } from '../testing/sign-in.ts';

setUpDesk();
beforeEach( () => {
	location.hash = ticketHref( numberedId( 'tic', 1 ) );
} );

/** A ticket on which somebody booked 12 minutes just now. */
function booked( contract: Partial< DeskTicket[ 'contract' ] > = {} ) {
	const at = new Date().toISOString();
	return buildDeskTicket( {
		contract,
		entries: [
			{
				id: numberedId( 'min', 1 ),
				kind: 'use',
				minutes: -12,
				billable: 0,
				consented: null,
				worked_at: at,
				written_at: at,
				person: 'Mila Jansen',
				work: 'Read the log',
				ticket_id: numberedId( 'tic', 1 ),
			},
		],
	} );
}

async function open( user: ReturnType< typeof renderDesk >[ 'user' ] ) {
	await user.click(
		await screen.findByRole( 'button', { name: 'Set minutes right' } )
	);
	const form = within(
		screen.getByRole( 'form', { name: 'Set minutes right' } )
	);
	return {
		form,
		fill: async ( minutes: string ) => {
			await user.type(
				form.getByRole( 'spinbutton', { name: 'Minutes' } ),
				minutes
			);
			await user.type(
				form.getByRole( 'textbox', { name: 'Why' } ),
				'Typed 12 for 3'
			);
			await user.click(
				form.getByRole( 'button', { name: 'Set right…' } )
			);
		},
	};
}

describe( 'setting minutes right', () => {
	it( 'asks once more, gives back once, and shows the entry', async () => {
		const { desk, user } = renderDesk( [ booked() ] );
		const { form, fill } = await open( user );
		expect(
			form.getByText( /^12 minutes are booked on this ticket in / )
		).toBeInTheDocument();
		await fill( '9' );
		expect( desk.tries ).toBe( 0 );
		expect( form.getByText( /This cannot be undone/ ) ).toBeVisible();
		await user.dblClick(
			form.getByRole( 'button', { name: 'Yes, give 9 minutes back' } )
		);
		expect( await screen.findByText( 'Typed 12 for 3' ) ).toBeVisible();
		expect( desk.tries ).toBe( 1 );
		expect( correctMinutes.parse( desk.written[ 0 ]?.body ) ).toMatchObject(
			{ minutes: -9, work: 'Typed 12 for 3' }
		);
		expect(
			screen.getByRole( 'button', { name: 'Set minutes right' } )
		).toHaveFocus();
	} );

	it( 'is not asked any more once something is changed, nor after a second thought', async () => {
		const { desk, user } = renderDesk( [ booked() ] );
		const { form, fill } = await open( user );
		await fill( '9' );
		expect( form.getByRole( 'button', { name: 'Not yet' } ) ).toHaveFocus();
		await user.keyboard( '{Enter}' );
		expect(
			form.queryByText( /This cannot be undone/ )
		).not.toBeInTheDocument();
		expect(
			form.getByRole( 'spinbutton', { name: 'Minutes' } )
		).toHaveFocus();
		await user.click( form.getByRole( 'button', { name: 'Set right…' } ) );
		await user.selectOptions(
			form.getByRole( 'combobox', { name: 'What to do' } ),
			'Add forgotten minutes'
		);
		expect(
			form.queryByText( /This cannot be undone/ )
		).not.toBeInTheDocument();
		expect( desk.tries ).toBe( 0 );
	} );

	it( 'says in words that fewer are booked, and keeps what was written', async () => {
		const { desk, user } = renderDesk( [ booked() ] );
		desk.failures = [ 'correction_too_large' ];
		const { form, fill } = await open( user );
		await fill( '9' );
		await user.click(
			form.getByRole( 'button', { name: 'Yes, give 9 minutes back' } )
		);
		expect( await form.findByRole( 'alert' ) ).toHaveTextContent(
			'Fewer minutes are booked on this ticket in that month'
		);
		expect(
			form.getByRole( 'spinbutton', { name: 'Minutes' } )
		).toHaveValue( 9 );
	} );

	it( 'is kept through a lost session, and sent again as the same request', async () => {
		const { desk, user } = renderDesk( [ booked() ] );
		const { fill, form } = await open( user );
		await fill( '9' );
		desk.lostAnswers = 1;
		await user.click(
			form.getByRole( 'button', { name: 'Yes, give 9 minutes back' } )
		);
		await form.findByRole( 'alert' );
		desk.agent = null;
		await user.click( form.getByRole( 'button', { name: 'Set right…' } ) );
		await user.click(
			form.getByRole( 'button', { name: 'Yes, give 9 minutes back' } )
		);
		await signIn( user );
		await user.click(
			await screen.findByRole( 'button', { name: 'Set right…' } )
		);
		await user.click(
			screen.getByRole( 'button', { name: 'Yes, give 9 minutes back' } )
		);
		await waitFor( () =>
			expect(
				screen.queryByRole( 'form', { name: 'Set minutes right' } )
			).not.toBeInTheDocument()
		);
		expect( desk.written ).toHaveLength( 1 );
		expect( sessionStorage ).toHaveLength( 0 );
	} );

	it.each( [
		[ 'allowance', 1 ],
		[ 'billable', 0 ],
	] as const )(
		'adds forgotten ones, up to what the client agreed to, and offers what the cover %s holds',
		async ( cover, offers ) => {
			const { desk, user } = renderDesk( [ booked( { cover } ) ] );
			const { form, fill } = await open( user );
			await user.selectOptions(
				form.getByRole( 'combobox', { name: 'What to do' } ),
				'Add forgotten minutes'
			);
			await fill( '40' );
			await user.click(
				form.getByRole( 'button', { name: 'Yes, add 40 minutes' } )
			);
			expect( await form.findByRole( 'alert' ) ).toHaveTextContent(
				'has not agreed to billable minutes'
			);
			expect( desk.written ).toEqual( [] );
			expect(
				form.queryAllByRole( 'button', {
					name: 'Enter the 18 minutes that are covered',
				} )
			).toHaveLength( offers );
		}
	);
} );
