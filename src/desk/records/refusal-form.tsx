import {
	SelectControl,
	TextareaControl,
	TextControl,
} from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { useState } from 'react';
import type { Referral, RefuseTicket } from '../../contract/refusal.ts';
import { ProblemNotice } from '../words/problem-notice.tsx';
import { referralLabel } from '../words/referral-label.ts';
import { FormButtons } from './form-buttons.tsx';
import { useForm } from './use-form.ts';

interface Props {
	onRefuse: ( body: RefuseTicket ) => Promise< unknown >;
	onClose: () => void;
}

/** A request that is not taken on: why, and where it belongs. It uses no minutes. */
export function RefusalForm( { onRefuse, onClose }: Props ) {
	const [ reason, setReason ] = useState( '' );
	const [ kind, setKind ] = useState< Referral[ 'kind' ] >(
		'outside_professional'
	);
	const [ to, setTo ] = useState( '' );
	const { busy, problem, formProps } = useForm(
		( key ) =>
			onRefuse( {
				id: `msg_${ key }`,
				reason,
				referral: { kind, to },
				written_at: new Date().toISOString(),
			} ),
		__( 'The request is refused and referred.', 'deskside' ),
		onClose
	);
	return (
		<form
			{ ...formProps }
			aria-label={ __( 'Refuse and refer', 'deskside' ) }
		>
			<p className="deskside-preview">
				{ __(
					'Only before any minute is used. The client reads the reason and where the request belongs, and may write again.',
					'deskside'
				) }
			</p>
			<TextareaControl
				__nextHasNoMarginBottom
				label={ __( 'Why it is not taken on', 'deskside' ) }
				rows={ 3 }
				maxLength={ 2000 }
				required
				dir="auto"
				value={ reason }
				onChange={ setReason }
			/>
			<SelectControl
				__nextHasNoMarginBottom
				label={ __( 'Where it belongs', 'deskside' ) }
				value={ kind }
				options={ (
					[ 'outside_professional', 'larger_plan' ] as const
				 ).map( ( value ) => ( {
					value,
					label: referralLabel( value ),
				} ) ) }
				onChange={ ( value ) => setKind( value as Referral[ 'kind' ] ) }
			/>
			<TextControl
				__nextHasNoMarginBottom
				label={ __( 'To whom or which one', 'deskside' ) }
				maxLength={ 500 }
				required
				dir="auto"
				value={ to }
				onChange={ setTo }
			/>
			<ProblemNotice problem={ problem } />
			<FormButtons
				send={ __( 'Refuse and refer', 'deskside' ) }
				busy={ busy }
				onClose={ onClose }
			/>
		</form>
	);
}
