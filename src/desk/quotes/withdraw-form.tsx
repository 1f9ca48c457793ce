import { Button, TextControl } from '@wordpress/components';
import { speak } from '@wordpress/a11y';
import { __ } from '@wordpress/i18n';
import { type FormEvent, useState } from 'react';
import { newUlid } from '../drafts/new-ulid.ts';
import { useFormFocus } from '../drafts/use-form-focus.ts';
import { useOnce } from '../drafts/use-once.ts';
import { ProblemNotice } from '../words/problem-notice.tsx';

interface Props {
	isDraft: boolean;
	onWithdraw: ( reason: string, key: string ) => Promise< unknown >;
	onClose: () => void;
}

/** Why a quote is taken back; the client reads it, of a draft nobody does. */
export function WithdrawForm( { isDraft, onWithdraw, onClose }: Props ) {
	const [ reason, setReason ] = useState( '' );
	const [ key, setKey ] = useState( newUlid );
	const { busy, problem, run } = useOnce();
	const form = useFormFocus();
	const withdraw = async ( event: FormEvent ) => {
		event.preventDefault();
		const outcome = await run( () => onWithdraw( reason.trim(), key ) );
		if ( outcome === 'done' ) {
			speak( __( 'The quote is withdrawn.', 'deskside' ) );
			onClose();
		} else if ( outcome === 'refused' ) {
			setKey( newUlid() );
		}
	};
	return (
		<form
			ref={ form }
			className="deskside-form"
			aria-label={ __( 'Withdraw', 'deskside' ) }
			onSubmit={ ( event ) => void withdraw( event ) }
		>
			<TextControl
				__nextHasNoMarginBottom
				label={ __( 'Why it is withdrawn', 'deskside' ) }
				help={
					isDraft
						? __( 'Only colleagues read this.', 'deskside' )
						: __( 'The client reads this.', 'deskside' )
				}
				maxLength={ 1000 }
				required
				dir="auto"
				value={ reason }
				onChange={ setReason }
			/>
			<ProblemNotice problem={ problem } />
			<div className="deskside-buttons">
				<Button
					variant="primary"
					type="submit"
					isBusy={ busy }
					aria-disabled={ busy }
				>
					{ isDraft
						? __( 'Drop the draft', 'deskside' )
						: __( 'Withdraw', 'deskside' ) }
				</Button>
				<Button variant="tertiary" onClick={ onClose }>
					{ __( 'Leave it as it is', 'deskside' ) }
				</Button>
			</div>
		</form>
	);
}
