import { screen } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';

/**
 * Signs in again where the session has ended.
 *
 * @param user Who types.
 */
export async function signIn( user: UserEvent ): Promise< void > {
	await user.type(
		await screen.findByLabelText( 'Email address' ),
		'mirjam@noordlicht.example'
	);
	await user.type( screen.getByLabelText( 'Password' ), 'right' );
	await user.click( screen.getByRole( 'button', { name: 'Sign in' } ) );
}
