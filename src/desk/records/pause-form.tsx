import { SelectControl, TextControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { z } from 'zod';
import {
	type OpenPause,
	PAUSE_REASONS,
	pauseReason,
} from '../../contract/pause.ts';
import { pauseLabel } from '../words/pause-label.ts';
import { ProblemNotice } from '../words/problem-notice.tsx';
import { FormButtons } from './form-buttons.tsx';
import { useForm } from './use-form.ts';

const draft = z.object( { reason: pauseReason, note: z.string() } );
const emptyDraft = (): z.infer< typeof draft > => ( {
	reason: 'access_withheld',
	note: '',
} );

interface Props {
	/** Where what is typed rests. */
	draftName: string;
	/** False when it stands open by itself. */
	takesFocus?: boolean;
	onPause: ( body: OpenPause, key: string ) => Promise< unknown >;
	onClose: () => void;
}

/** The client withholds access or an answer: the clock stands still from now on, visibly for both. */
export function PauseForm( {
	draftName,
	takesFocus,
	onPause,
	onClose,
}: Props ) {
	const { value, isBegun, update, throwAway, busy, problem, formProps } =
		useForm( {
			name: draftName,
			schema: draft,
			empty: emptyDraft,
			send: ( body, { key } ) => onPause( body, key ),
			done: __( 'The clock stands still.', 'deskside' ),
			onDone: onClose,
			takesFocus,
		} );
	return (
		<form
			{ ...formProps }
			aria-label={ __( 'Let the clock stand still', 'deskside' ) }
		>
			<SelectControl
				__nextHasNoMarginBottom
				label={ __( 'Why', 'deskside' ) }
				value={ value.reason }
				options={ [ ...PAUSE_REASONS ].reverse().map( ( reason ) => ( {
					value: reason,
					label: pauseLabel( reason ),
				} ) ) }
				onChange={ ( reason ) =>
					update( { reason: pauseReason.parse( reason ) } )
				}
			/>
			<TextControl
				__nextHasNoMarginBottom
				label={ __( 'What is missing', 'deskside' ) }
				help={ __( 'The client reads this.', 'deskside' ) }
				maxLength={ 2000 }
				required
				dir="auto"
				value={ value.note }
				onChange={ ( note ) => update( { note } ) }
			/>
			<ProblemNotice problem={ problem } />
			<FormButtons
				send={ __( 'Let the clock stand still', 'deskside' ) }
				busy={ busy }
				isBegun={ isBegun }
				onClose={ onClose }
				onThrowAway={ throwAway }
			/>
		</form>
	);
}
