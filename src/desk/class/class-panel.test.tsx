import { act, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { ticketHref } from '../app/route.ts';
import { buildDeskTicket } from '../testing/build-desk-ticket.ts';
import { FakeDesk } from '../testing/fake-desk.ts';
import { FakeEventSource } from '../testing/fake-event-source.ts';
import { numberedId } from '../testing/numbered-id.ts';
import { renderDesk, setUpDesk } from '../testing/render-desk.tsx';

setUpDesk();
beforeEach( () => {
	location.hash = ticketHref( numberedId( 'tic', 1 ) );
} );

const openForm = async ( desk = new FakeDesk( [ buildDeskTicket() ] ) ) => {
	const { user } = renderDesk( desk );
	await user.click(
		await screen.findByRole( 'button', { name: 'Change topic or urgency' } )
	);
	const form = within(
		await screen.findByRole( 'form', { name: 'Topic and cover' } )
	);
	await user.selectOptions(
		form.getByRole( 'combobox', { name: 'Topic' } ),
		'upgrade'
	);
	return { desk, user, form };
};

type Form = Awaited< ReturnType< typeof openForm > >[ 'form' ];
const preview = ( form: Form ) =>
	form.getByRole( 'status', { name: 'What it would cost the client' } );

describe( 'another topic', () => {
	it( 'says what it would cost the client and why, before it is saved', async () => {
		const { desk, form } = await openForm();
		expect(
			await form.findByText( 'Because of upgrade.' )
		).toBeInTheDocument();
		expect( form.getByText( 'At the hourly rate' ) ).toBeInTheDocument();
		expect( desk.classes.written ).toEqual( [] );
	} );

	it( 'warns before it is saved that its promise is broken already', async () => {
		const desk = new FakeDesk( [ buildDeskTicket() ] );
		const due = {
			measures: 'taken_in_charge' as const,
			earliest: null,
			latest: '2026-11-20T07:45:00.000Z',
			latest_is_breach: true,
			text: 'This promise would have been due 08:45: it is broken from the start.',
		};
		desk.classes.responses.set( 'upgrade', due );
		const { form } = await openForm( desk );
		expect( await form.findByText( due.text ) ).toBeInTheDocument();
		expect( preview( form ) ).toHaveAttribute( 'data-warns', 'true' );
	} );

	it( 'says before it is saved when it is due, without a warning while that is to come', async () => {
		const { form } = await openForm();
		expect(
			await form.findByText( /^Somebody answers within 2 working days/ )
		).toBeInTheDocument();
		expect( preview( form ) ).toHaveAttribute( 'data-warns', 'false' );
	} );

	it( 'is saved with its facts and a reason; what the client was told stands beside it still', async () => {
		const { desk, user, form } = await openForm();
		await user.selectOptions(
			form.getByRole( 'combobox', { name: 'Is it a larger one?' } ),
			'yes'
		);
		await user.type(
			form.getByRole( 'textbox', { name: 'Why it is changed' } ),
			'It is an upgrade.'
		);
		await user.click( form.getByRole( 'button', { name: 'Change it' } ) );
		expect(
			await screen.findByText( /Upgrade, by Mirjam Vos/ )
		).toBeInTheDocument();
		expect( desk.classes.written ).toEqual( [
			{
				topic: 'upgrade',
				urgency: null,
				facts: { larger: true },
				reason: 'It is an upgrade.',
			},
		] );
		expect(
			screen.getByRole( 'heading', { name: 'What the client was told' } )
		).toBeInTheDocument();
	} );

	it( 'that a colleague gave meanwhile is told under the open form, and overwritten at the second press only', async () => {
		const { desk, user, form } = await openForm();
		await user.type(
			form.getByRole( 'textbox', { name: 'Why it is changed' } ),
			'It is an upgrade.'
		);
		desk.classes.change(
			{ topic: 'payment_link', urgency: null, facts: {} },
			'Looked at it.',
			'Tom Berg'
		);
		const at = '2026-11-20T10:00:00.000Z';
		const [ ticket ] = desk.tickets;
		if ( ticket ) {
			ticket.ticket.updated_at = at;
		}
		await act( async () =>
			FakeEventSource.last.say( {
				ticket_id: numberedId( 'tic', 1 ),
				at,
				what: 'message',
			} )
		);
		expect(
			await screen.findByText( /Tom Berg changed this to “Upgrade”/ )
		).toBeInTheDocument();
		const change = () =>
			user.click( form.getByRole( 'button', { name: 'Change it' } ) );
		await change();
		expect(
			await form.findByText( /has changed meanwhile/ )
		).toBeInTheDocument();
		expect( desk.classes.written ).toEqual( [] );
		await change();
		await waitFor( () => expect( desk.classes.written ).toHaveLength( 1 ) );
	} );
} );
