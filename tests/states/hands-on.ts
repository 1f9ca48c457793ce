import { within } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import type { Hands } from './state.ts';

/** Hands that reach into one card only. */
export function handsOn( card: HTMLElement ): Hands {
	const user = userEvent.setup( { delay: null } );
	const inside = within( card );
	return {
		tick: async ( name ) =>
			user.click( await inside.findByRole( 'checkbox', { name } ) ),
		press: async ( name ) =>
			user.click( await inside.findByRole( 'button', { name } ) ),
		write: async ( label, words ) =>
			user.type( await inside.findByLabelText( label ), words ),
		see: async ( words ) => {
			await inside.findAllByText( words );
		},
	};
}
