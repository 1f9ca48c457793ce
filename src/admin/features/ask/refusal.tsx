import { __ } from '@wordpress/i18n';
import { lazy, Suspense, useEffect, useRef } from '@wordpress/element';
import type { ApiError } from '../../api/api-error.ts';
import { describeProblem } from '../../ui/describe-problem.ts';

/** The form's field for a path of the contract. */
function fieldLabel( path: string ): string {
	switch ( path.split( '.' )[ 0 ] ) {
		case 'body':
			return __( 'Your question', 'deskside' );
		case 'subject':
			return __( 'Short title', 'deskside' );
		case 'topic':
			return __( 'What is it about?', 'deskside' );
		case 'urgency':
			return __( 'How urgent is it?', 'deskside' );
		case 'attachments':
			return __( 'Pictures', 'deskside' );
		case 'consent':
			return __( 'Your agreement to the cost', 'deskside' );
		default:
			return __( 'The rest of the form', 'deskside' );
	}
}

// Asked for only when a large sum is agreed to long after signing in.
const ConfirmSignIn = lazy( async () => ( {
	default: ( await import( './sign-in/confirm-sign-in.tsx' ) ).ConfirmSignIn,
} ) );

type Props = {
	error: ApiError;
	/** Sends the same once more. */
	again?: ( () => void ) | undefined;
	/** Leads to the sign-in and back to the address that is added to it. */
	signInUrl: string;
};

/** Why it was not sent, which field to mend, and that nothing is lost. */
export function Refusal( { error, again, signInUrl }: Props ) {
	const notice = useRef< HTMLDivElement >( null );
	useEffect( () => {
		// The end of the form, where it stands, is rarely in sight of the button.
		void notice.current?.scrollIntoView?.( { block: 'nearest' } );
	}, [ error ] );
	const { sentence, step } = describeProblem( error.code );
	if ( error.code === 'recent_sign_in_required' && again ) {
		return (
			<Suspense fallback={ null }>
				<ConfirmSignIn signInUrl={ signInUrl } onConfirmed={ again } />
			</Suspense>
		);
	}
	return (
		<div className="deskside-notice is-problem" role="alert" ref={ notice }>
			<p>
				<strong>{ sentence }</strong> { step }
			</p>
			{ error.fields.length > 0 && (
				<ul>
					{ error.fields.map( ( { path, message } ) => (
						<li key={ path }>
							{ fieldLabel( path ) }: { message }
						</li>
					) ) }
				</ul>
			) }
		</div>
	);
}
