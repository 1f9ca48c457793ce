import { SelectControl, TextControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { useState } from 'react';
import {
	type OpenPause,
	PAUSE_REASONS,
	type PauseReason,
} from '../../contract/pause.ts';
import { pauseLabel } from '../words/pause-label.ts';
import { ProblemNotice } from '../words/problem-notice.tsx';
import { FormButtons } from './form-buttons.tsx';
import { useForm } from './use-form.ts';

interface Props {
	onPause: ( body: OpenPause, key: string ) => Promise< unknown >;
	onClose: () => void;
}

/** The client withholds access or an answer: the clock stands still from now on, visibly for both. */
export function PauseForm( { onPause, onClose }: Props ) {
	const [ reason, setReason ] = useState< PauseReason >( 'access_withheld' );
	const [ note, setNote ] = useState( '' );
	const { busy, problem, formProps } = useForm(
		( key ) => onPause( { reason, note }, key ),
		__( 'The clock stands still.', 'deskside' ),
		onClose
	);
	return (
		<form
			{ ...formProps }
			aria-label={ __( 'Let the clock stand still', 'deskside' ) }
		>
			<SelectControl
				__nextHasNoMarginBottom
				label={ __( 'Why', 'deskside' ) }
				value={ reason }
				options={ [ ...PAUSE_REASONS ].reverse().map( ( value ) => ( {
					value,
					label: pauseLabel( value ),
				} ) ) }
				onChange={ ( value ) => setReason( value as PauseReason ) }
			/>
			<TextControl
				__nextHasNoMarginBottom
				label={ __( 'What is missing', 'deskside' ) }
				help={ __( 'The client reads this.', 'deskside' ) }
				maxLength={ 2000 }
				required
				dir="auto"
				value={ note }
				onChange={ setNote }
			/>
			<ProblemNotice problem={ problem } />
			<FormButtons
				send={ __( 'Let the clock stand still', 'deskside' ) }
				busy={ busy }
				onClose={ onClose }
			/>
		</form>
	);
}
