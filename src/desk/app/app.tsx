import { Button, Spinner } from '@wordpress/components';
import { useDispatch, useSelect } from '@wordpress/data';
import { __ } from '@wordpress/i18n';
import { useEffect } from 'react';
import { onSessionEnded } from '../api/session-ended.ts';
import { SignInForm } from '../session/sign-in-form.tsx';
import { useLeaveQuestion } from '../session/use-leave-question.ts';
import { store } from '../store/index.ts';
import { problemSentence } from '../words/problem-sentence.ts';
import { Desk } from './desk.tsx';

/** The whole page: the sign-in, or the desk. */
export function App() {
	const session = useSelect( ( select ) => select( store ).getSession(), [] );
	const { checkSession, endSession, signIn } = useDispatch( store );
	useEffect(
		() => onSessionEnded( () => void endSession() ),
		[ endSession ]
	);
	useLeaveQuestion();
	useEffect( () => void checkSession(), [ checkSession ] );

	switch ( session.status ) {
		case 'checking':
			return (
				<main className="deskside-alone" aria-busy="true">
					<Spinner />
					<p>{ __( 'Opening the desk…', 'deskside' ) }</p>
				</main>
			);
		case 'unreachable':
			return (
				<main className="deskside-alone" role="alert">
					<p>{ problemSentence( session.problem ) }</p>
					<Button
						variant="primary"
						onClick={ () => void checkSession() }
					>
						{ __( 'Try again', 'deskside' ) }
					</Button>
				</main>
			);
		case 'signed_out':
			return (
				<SignInForm expired={ session.expired } onSignIn={ signIn } />
			);
		case 'signed_in':
			return <Desk agent={ session.agent } />;
	}
}
