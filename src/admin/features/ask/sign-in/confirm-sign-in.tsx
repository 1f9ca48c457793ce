import { Button } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { useEffect, useRef, useState } from '@wordpress/element';
import type { ProblemCode } from '../../../../contract/problem.ts';
import { toApiError } from '../../../api/api-error.ts';
import { confirmSignIn } from '../../../api/confirm-sign-in.ts';
import { OwnPassword } from '../../../ui/own-password.tsx';
import { SignInAgain } from '../../../ui/sign-in-again.tsx';

type Props = {
	/** Leads to the sign-in and back to the address that is added to it. */
	signInUrl: string;
	onConfirmed: () => void;
};

/**
 * Who agrees to a large sum proves once more who they are; then the request goes out as it is. It stands inside the form of
 * the request, so it is none itself.
 */
export function ConfirmSignIn( { signInUrl, onConfirmed }: Props ) {
	const [ password, setPassword ] = useState( '' );
	const [ problem, setProblem ] = useState< ProblemCode | null >( null );
	const busy = useRef( false );
	const heading = useRef< HTMLHeadingElement >( null );
	useEffect( () => heading.current?.focus(), [] );
	const confirm = async () => {
		if ( ! password || busy.current ) {
			return;
		}
		busy.current = true;
		try {
			await confirmSignIn( password );
			onConfirmed();
		} catch ( error ) {
			setProblem( toApiError( error ).code );
			setPassword( '' );
		} finally {
			busy.current = false;
		}
	};
	return (
		<section className="deskside-notice is-info">
			<h3 ref={ heading } tabIndex={ -1 }>
				{ __( 'Confirm that it is you', 'deskside' ) }
			</h3>
			<OwnPassword
				value={ password }
				onChange={ setPassword }
				onEnter={ () => void confirm() }
				problem={ problem }
			/>
			<Button
				__next40pxDefaultSize
				variant="primary"
				aria-disabled={ ! password }
				onClick={ () => void confirm() }
			>
				{ __( 'Confirm and send', 'deskside' ) }
			</Button>
			<SignInAgain
				words={ __(
					'You sign in without a password here? You come back to this page: your request is kept in this browser. Open it, agree once more and send it.',
					'deskside'
				) }
				signInUrl={ signInUrl }
			/>
		</section>
	);
}
