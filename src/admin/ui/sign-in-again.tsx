import { __ } from '@wordpress/i18n';

type Props = {
	/** What is kept meanwhile, and how it goes on. */
	words: string;
	/** Leads to the sign-in and back to the address that is added to it. */
	signInUrl: string;
};

/** The way for people who have no password to type here: those who sign in elsewhere (SSO). */
export const SignInAgain = ( { words, signInUrl }: Props ) => (
	<p>
		{ words }{ ' ' }
		<a href={ signInUrl + encodeURIComponent( window.location.href ) }>
			{ __( 'Sign in again instead', 'deskside' ) }
		</a>
	</p>
);
