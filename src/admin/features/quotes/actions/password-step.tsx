import { Button } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import { useState } from '@wordpress/element';
import type { ProblemCode } from '../../../../contract/problem.ts';
import { OwnPassword } from '../../../ui/own-password.tsx';
import { SignInAgain } from '../../../ui/sign-in-again.tsx';
import { useArrival } from './use-arrival.ts';

type Props = {
	/** As the reader writes it, with the currency. */
	sum: string;
	/** Why the last try did not do. */
	problem: ProblemCode | null;
	/** Leads to the sign-in and back to the address that is added to it. */
	signInUrl: string;
	onConfirm: ( password: string ) => void;
	onBack: () => void;
};

/** Who approves a large sum proves once more who they are. The password goes to their own site and nowhere else. */
export function PasswordStep( {
	sum,
	problem,
	signInUrl,
	onConfirm,
	onBack,
}: Props ) {
	const [ password, setPassword ] = useState( '' );
	const heading = useArrival< HTMLHeadingElement >();
	return (
		<form
			className="deskside-step"
			onSubmit={ ( event ) => {
				event.preventDefault();
				if ( password ) {
					onConfirm( password );
				}
			} }
		>
			<h5 ref={ heading } tabIndex={ -1 }>
				{ __( 'Confirm that it is you', 'deskside' ) }
			</h5>
			<OwnPassword
				value={ password }
				onChange={ setPassword }
				problem={ problem }
			/>
			<div className="deskside-row">
				<Button
					__next40pxDefaultSize
					variant="primary"
					type="submit"
					aria-disabled={ ! password }
				>
					{ sprintf(
						/* translators: %s: a sum with VAT. */
						__( 'Confirm and approve %s', 'deskside' ),
						sum
					) }
				</Button>
				<Button
					__next40pxDefaultSize
					variant="tertiary"
					onClick={ onBack }
				>
					{ __( 'Do not approve', 'deskside' ) }
				</Button>
			</div>
			<SignInAgain
				words={ __(
					'You sign in without a password here? You come back to this page: open the quote and press “Ask again”. Your approval and your note are kept in this browser.',
					'deskside'
				) }
				signInUrl={ signInUrl }
			/>
		</form>
	);
}
