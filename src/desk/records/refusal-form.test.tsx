import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createRegistry, RegistryProvider } from '@wordpress/data';
import { describe, expect, it, vi } from 'vitest';
import { ApiProblem } from '../api/api-problem.ts';
import { draftKey } from '../drafts/draft-key.ts';
import { setUpDesk } from '../testing/render-desk.tsx';
import { refuseTicket, type RefuseTicket } from '../../contract/refusal.ts';
import { RefusalForm } from './refusal-form.tsx';

setUpDesk();

const stage = ( failures: ApiProblem[] ) => {
	const sent: RefuseTicket[] = [];
	const onClose = vi.fn();
	const { unmount } = render(
		<RegistryProvider value={ createRegistry() }>
			<RefusalForm
				draftName={ draftKey( 'refusal', 'agt_1', 'tic_1' ) }
				onRefuse={ async ( body ) => {
					sent.push( refuseTicket.parse( body ) );
					const failure = failures.shift();
					if ( failure ) {
						throw failure;
					}
				} }
				onClose={ onClose }
			/>
		</RegistryProvider>
	);
	return { sent, onClose, unmount, user: userEvent.setup( { delay: null } ) };
};
const fill = async ( { user }: ReturnType< typeof stage > ) => {
	await user.type(
		screen.getByRole( 'textbox', { name: 'Why it is not taken on' } ),
		'This is for a photographer.'
	);
	await user.type(
		screen.getByRole( 'textbox', { name: 'To whom or which one' } ),
		'Foto Bos'
	);
};
const send = ( { user }: ReturnType< typeof stage > ) =>
	user.click( screen.getByRole( 'button', { name: 'Refuse and refer' } ) );

describe( 'a refusal', () => {
	it( 'says why and to whom, and closes', async () => {
		const form = stage( [] );
		await fill( form );
		await send( form );
		expect( form.sent ).toMatchObject( [
			{
				reason: 'This is for a photographer.',
				referral: { kind: 'outside_professional', to: 'Foto Bos' },
			},
		] );
		expect( form.onClose ).toHaveBeenCalledOnce();
	} );

	it( 'goes again under its own id when its answer was lost, under another one after a refusal', async () => {
		const form = stage( [
			new ApiProblem( 'offline' ),
			new ApiProblem( 'state_conflict' ),
		] );
		await fill( form );
		await send( form );
		await send( form );
		await send( form );
		const [ first, again, anew ] = form.sent.map( ( { id } ) => id );
		expect( again ).toBe( first );
		expect( anew ).not.toBe( first );
		expect( form.onClose ).toHaveBeenCalledOnce();
	} );

	it( 'whose answer was lost is the very same request after the page was loaded anew', async () => {
		const form = stage( [ new ApiProblem( 'offline' ) ] );
		await fill( form );
		await send( form );
		form.unmount();
		await new Promise( ( resolve ) => setTimeout( resolve, 5 ) );

		const again = stage( [] );
		await send( again );
		expect( again.sent ).toEqual( form.sent );
		expect( sessionStorage ).toHaveLength( 0 );
	} );

	it( 'is kept when the form is closed, and gone when it is thrown away', async () => {
		const form = stage( [] );
		await fill( form );
		await form.user.click(
			screen.getByRole( 'button', { name: 'Close' } )
		);
		form.unmount();

		const again = stage( [] );
		expect(
			screen.getByRole( 'textbox', { name: 'Why it is not taken on' } )
		).toHaveValue( 'This is for a photographer.' );
		await again.user.click(
			screen.getByRole( 'button', { name: 'Throw away' } )
		);
		expect( again.onClose ).toHaveBeenCalledOnce();
		expect( sessionStorage ).toHaveLength( 0 );
	} );
} );
