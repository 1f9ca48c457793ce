import {
	SelectControl,
	TextareaControl,
	TextControl,
} from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { z } from 'zod';
import { referral, type RefuseTicket } from '../../contract/refusal.ts';
import { ProblemNotice } from '../words/problem-notice.tsx';
import { referralLabel } from '../words/referral-label.ts';
import { FormButtons } from './form-buttons.tsx';
import { useForm } from './use-form.ts';

const draft = z.object( {
	reason: z.string(),
	kind: referral.shape.kind,
	to: z.string(),
} );
const emptyDraft = (): z.infer< typeof draft > => ( {
	reason: '',
	kind: 'outside_professional',
	to: '',
} );

interface Props {
	/** Where what is typed rests. */
	draftName: string;
	/** False when it stands open by itself. */
	takesFocus?: boolean;
	onRefuse: ( body: RefuseTicket ) => Promise< unknown >;
	onClose: () => void;
}

/** A request that is not taken on: why, and where it belongs. It uses no minutes. */
export function RefusalForm( {
	draftName,
	takesFocus,
	onRefuse,
	onClose,
}: Props ) {
	const { value, isBegun, update, throwAway, busy, problem, formProps } =
		useForm( {
			name: draftName,
			schema: draft,
			empty: emptyDraft,
			send: ( { reason, kind, to }, { key, at } ) =>
				onRefuse( {
					id: `msg_${ key }`,
					reason,
					referral: { kind, to },
					written_at: at,
				} ),
			done: __( 'The request is refused and referred.', 'deskside' ),
			onDone: onClose,
			takesFocus,
		} );
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
				value={ value.reason }
				onChange={ ( reason ) => update( { reason } ) }
			/>
			<SelectControl
				__nextHasNoMarginBottom
				label={ __( 'Where it belongs', 'deskside' ) }
				value={ value.kind }
				options={ (
					[ 'outside_professional', 'larger_plan' ] as const
				 ).map( ( value ) => ( {
					value,
					label: referralLabel( value ),
				} ) ) }
				onChange={ ( kind ) =>
					update( { kind: referral.shape.kind.parse( kind ) } )
				}
			/>
			<TextControl
				__nextHasNoMarginBottom
				label={ __( 'To whom or which one', 'deskside' ) }
				maxLength={ 500 }
				required
				dir="auto"
				value={ value.to }
				onChange={ ( to ) => update( { to } ) }
			/>
			<ProblemNotice problem={ problem } />
			<FormButtons
				send={ __( 'Refuse and refer', 'deskside' ) }
				busy={ busy }
				isBegun={ isBegun }
				onClose={ onClose }
				onThrowAway={ throwAway }
			/>
		</form>
	);
}
