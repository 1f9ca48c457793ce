import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { ticketHref } from '../app/route.ts';
import { buildDeskTicket } from '../testing/build-desk-ticket.ts';
import { FakeDesk } from '../testing/fake-desk.ts';
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
} );
