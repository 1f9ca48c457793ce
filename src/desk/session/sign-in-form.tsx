import { Button, Notice, TextControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { type FormEvent, useState } from 'react';
import type { SignIn } from '../../contract/desk.ts';
import { useOnce } from '../drafts/use-once.ts';
import { SignInProblem } from './sign-in-problem.tsx';

interface Props {
	/** The session ended by itself: what was written is kept. */
	expired: boolean;
	onSignIn: ( body: SignIn ) => Promise< unknown >;
}

/** Mail address and password. */
export function SignInForm( { expired, onSignIn }: Props ) {
	const [ email, setEmail ] = useState( '' );
	const [ password, setPassword ] = useState( '' );
	const { busy, problem, run } = useOnce();
	const submit = ( event: FormEvent ) => {
		event.preventDefault();
		void run( () => onSignIn( { email: email.trim(), password } ) );
	};
	return (
		<main className="deskside-alone">
			<form className="deskside-sign-in" onSubmit={ submit }>
				<h1>{ __( 'Sign in to the desk', 'deskside' ) }</h1>
				{ expired && ! problem && (
					<Notice status="info" isDismissible={ false }>
						{ __(
							'Your session has ended. Sign in again; what you wrote is kept.',
							'deskside'
						) }
					</Notice>
				) }
				<SignInProblem problem={ problem } />
				<TextControl
					__nextHasNoMarginBottom
					label={ __( 'Email address', 'deskside' ) }
					type="email"
					autoComplete="username"
					required
					value={ email }
					onChange={ setEmail }
				/>
				<TextControl
					__nextHasNoMarginBottom
					label={ __( 'Password', 'deskside' ) }
					type="password"
					autoComplete="current-password"
					required
					value={ password }
					onChange={ setPassword }
				/>
				<Button
					variant="primary"
					type="submit"
					isBusy={ busy }
					aria-disabled={ busy }
				>
					{ __( 'Sign in', 'deskside' ) }
				</Button>
			</form>
		</main>
	);
}
