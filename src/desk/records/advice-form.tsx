import {
	SelectControl,
	TextareaControl,
	TextControl,
} from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { z } from 'zod';
import { newAdvice } from '../../contract/advice.ts';
import { createAdvice } from '../api/create-advice.ts';
import { ProblemNotice } from '../words/problem-notice.tsx';
import { FormButtons } from './form-buttons.tsx';
import { useForm } from './use-form.ts';

const draft = z.object( {
	kind: newAdvice.shape.kind,
	addressed_to: z.string(),
	subject: z.string(),
	text: z.string(),
} );

interface Props {
	/** Where what is typed rests. */
	draftName: string;
	/** False when it stands open by itself. */
	takesFocus?: boolean;
	contractId: string;
	client: string;
	onClose: () => void;
}

/** An advice, dated and addressed; it can never be changed, so it is written with care. */
export function AdviceForm( {
	draftName,
	takesFocus,
	contractId,
	client,
	onClose,
}: Props ) {
	const { value, isBegun, update, throwAway, busy, problem, formProps } =
		useForm( {
			name: draftName,
			schema: draft,
			empty: (): z.infer< typeof draft > => ( {
				kind: 'security',
				addressed_to: client,
				subject: '',
				text: '',
			} ),
			send: ( words, { key } ) =>
				createAdvice( contractId, { id: `adv_${ key }`, ...words } ),
			done: __( 'The advice is given.', 'deskside' ),
			onDone: onClose,
			takesFocus,
		} );
	return (
		<form
			{ ...formProps }
			aria-label={ __( 'Give an advice', 'deskside' ) }
		>
			<SelectControl
				__nextHasNoMarginBottom
				label={ __( 'Kind', 'deskside' ) }
				value={ value.kind }
				options={ [
					{ value: 'security', label: __( 'Security', 'deskside' ) },
					{ value: 'general', label: __( 'General', 'deskside' ) },
				] }
				onChange={ ( kind ) =>
					update( { kind: newAdvice.shape.kind.parse( kind ) } )
				}
			/>
			<TextControl
				__nextHasNoMarginBottom
				label={ __( 'Addressed to', 'deskside' ) }
				maxLength={ 200 }
				required
				dir="auto"
				value={ value.addressed_to }
				onChange={ ( addressed_to ) => update( { addressed_to } ) }
			/>
			<TextControl
				__nextHasNoMarginBottom
				label={ __( 'About', 'deskside' ) }
				maxLength={ 200 }
				required
				dir="auto"
				value={ value.subject }
				onChange={ ( subject ) => update( { subject } ) }
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
				value={ value.text }
				onChange={ ( text ) => update( { text } ) }
			/>
			<ProblemNotice problem={ problem } />
			<FormButtons
				send={ __( 'Give it', 'deskside' ) }
				busy={ busy }
				isBegun={ isBegun }
				onClose={ onClose }
				onThrowAway={ throwAway }
			/>
		</form>
	);
}
