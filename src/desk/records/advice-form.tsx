import {
	SelectControl,
	TextareaControl,
	TextControl,
} from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { useState } from 'react';
import type { NewAdvice } from '../../contract/advice.ts';
import { createAdvice } from '../api/create-advice.ts';
import { ProblemNotice } from '../words/problem-notice.tsx';
import { FormButtons } from './form-buttons.tsx';
import { useForm } from './use-form.ts';

interface Props {
	contractId: string;
	client: string;
	onClose: () => void;
}

/** An advice, dated and addressed; it can never be changed, so it is written with care. */
export function AdviceForm( { contractId, client, onClose }: Props ) {
	const [ kind, setKind ] = useState< NewAdvice[ 'kind' ] >( 'security' );
	const [ to, setTo ] = useState( client );
	const [ subject, setSubject ] = useState( '' );
	const [ text, setText ] = useState( '' );
	const { busy, problem, formProps } = useForm(
		( key ) =>
			createAdvice( contractId, {
				id: `adv_${ key }`,
				kind,
				subject,
				text,
				addressed_to: to,
			} ),
		__( 'The advice is given.', 'deskside' ),
		onClose
	);
	return (
		<form
			{ ...formProps }
			aria-label={ __( 'Give an advice', 'deskside' ) }
		>
			<SelectControl
				__nextHasNoMarginBottom
				label={ __( 'Kind', 'deskside' ) }
				value={ kind }
				options={ [
					{ value: 'security', label: __( 'Security', 'deskside' ) },
					{ value: 'general', label: __( 'General', 'deskside' ) },
				] }
				onChange={ ( value ) =>
					setKind( value as NewAdvice[ 'kind' ] )
				}
			/>
			<TextControl
				__nextHasNoMarginBottom
				label={ __( 'Addressed to', 'deskside' ) }
				maxLength={ 200 }
				required
				dir="auto"
				value={ to }
				onChange={ setTo }
			/>
			<TextControl
				__nextHasNoMarginBottom
				label={ __( 'About', 'deskside' ) }
				maxLength={ 200 }
				required
				dir="auto"
				value={ subject }
				onChange={ setSubject }
			/>
			<TextareaControl
				__nextHasNoMarginBottom
				label={ __( 'The advice', 'deskside' ) }
				help={ __(
					'Once given it cannot be changed; the client acknowledges it.',
					'deskside'
				) }
				rows={ 4 }
				maxLength={ 10000 }
				required
				dir="auto"
				value={ text }
				onChange={ setText }
			/>
			<ProblemNotice problem={ problem } />
			<FormButtons
				send={ __( 'Give it', 'deskside' ) }
				busy={ busy }
				onClose={ onClose }
			/>
		</form>
	);
}
