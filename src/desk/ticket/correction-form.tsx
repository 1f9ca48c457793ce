import { SelectControl, TextControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { type FormEvent, useState } from 'react';
import { z } from 'zod';
import type { CorrectMinutes, DeskTicket } from '../../contract/desk.ts';
import { formatMonth } from '../format/format-month.ts';
import { FormButtons } from '../records/form-buttons.tsx';
import { useForm } from '../records/use-form.ts';
import { ProblemNotice } from '../words/problem-notice.tsx';
import { bookedInMonth } from './booked-in-month.ts';
import { bookedSentence } from './booked-sentence.ts';
import { ConsentSteps } from './consent-steps.tsx';
import { CorrectionQuestion } from './correction-question.tsx';
import { correctableMonths } from './correctable-months.ts';
import { monthIn } from './month-in.ts';
import { splitMinutes } from './split-minutes.ts';

const draft = z.object( {
	way: z.enum( [ 'back', 'add' ] ),
	/** As typed. */
	minutes: z.string(),
	month: z.string(),
	work: z.string(),
} );

interface Props {
	/** Where what is typed rests. */
	draftName: string;
	/** False when it stands open by itself. */
	takesFocus?: boolean;
	ticket: Pick< DeskTicket, 'contract' | 'entries' >;
	/** When the ticket came in. */
	since: string;
	onCorrect: ( body: CorrectMinutes, key: string ) => Promise< unknown >;
	/** After a refusal: what is shown may be old. */
	onReload: () => void;
	onClose: () => void;
}

/** Minutes set right: what, in which month and why; asked once more, because an entry can never be taken out again. */
export function CorrectionForm( {
	draftName,
	takesFocus,
	ticket: { contract, entries },
	since,
	onCorrect,
	onReload,
	onClose,
}: Props ) {
	const { zone } = contract;
	const now = monthIn( new Date().toISOString(), zone );
	const first = [ since, ...entries.map( ( { worked_at } ) => worked_at ) ]
		.map( ( at ) => monthIn( at, zone ) )
		.sort()[ 0 ];
	const [ isAsked, setAsked ] = useState( false );
	const {
		value,
		isBegun,
		update,
		throwAway,
		busy,
		problem,
		isTried,
		formProps,
	} = useForm( {
		name: draftName,
		schema: draft,
		empty: (): z.infer< typeof draft > => ( {
			way: 'back',
			minutes: '',
			month: now,
			work: '',
		} ),
		send: ( written, { key } ) =>
			onCorrect(
				{
					minutes: signed( written ),
					month: written.month,
					work: written.work,
				},
				key
			).catch( ( error: unknown ) => {
				thinkAgain();
				onReload();
				throw error;
			} ),
		done: __( 'The minutes are set right.', 'deskside' ),
		onDone: onClose,
		takesFocus,
	} );
	const { way, month } = value;
	const minutes = Math.abs( signed( value ) );
	const booked = bookedInMonth( entries, month, zone );
	/** Back to the form; the question takes no focus along. */
	const thinkAgain = () => {
		formProps.ref.current?.querySelector< HTMLElement >( 'input' )?.focus();
		setAsked( false );
	};
	const submit = ( event: FormEvent ) => {
		if ( isAsked ) {
			formProps.onSubmit( event );
		} else {
			event.preventDefault();
			setAsked( true );
		}
	};
	/** What is asked about must be what is sent. */
	const change = ( part: Partial< z.infer< typeof draft > > ) => {
		setAsked( false );
		update( part );
	};
	return (
		<form
			{ ...formProps }
			aria-label={ __( 'Set minutes right', 'deskside' ) }
			onSubmit={ submit }
		>
			<div className="deskside-form__row">
				<SelectControl
					__nextHasNoMarginBottom
					label={ __( 'What to do', 'deskside' ) }
					value={ way }
					options={ [
						{
							value: 'back',
							label: __( 'Give minutes back', 'deskside' ),
						},
						{
							value: 'add',
							label: __( 'Add forgotten minutes', 'deskside' ),
						},
					] }
					onChange={ ( one ) =>
						change( { way: draft.shape.way.parse( one ) } )
					}
				/>
				<SelectControl
					__nextHasNoMarginBottom
					label={ __( 'Month of the work', 'deskside' ) }
					value={ month }
					options={ correctableMonths( first ?? now, now ).map(
						( value ) => ( { value, label: formatMonth( value ) } )
					) }
					onChange={ ( one ) => change( { month: one } ) }
				/>
			</div>
			<TextControl
				__nextHasNoMarginBottom
				label={ __( 'Minutes', 'deskside' ) }
				help={ bookedSentence( booked, month ) }
				type="number"
				min={ 1 }
				max={ mostOf( way, booked, isTried ) }
				step={ 1 }
				required
				value={ value.minutes }
				onChange={ ( typed ) => change( { minutes: typed } ) }
			/>
			<TextControl
				__nextHasNoMarginBottom
				label={ __( 'Why', 'deskside' ) }
				help={ __(
					'The client reads this in the statement.',
					'deskside'
				) }
				maxLength={ 500 }
				required
				dir="auto"
				value={ value.work }
				onChange={ ( work ) => change( { work } ) }
			/>
			<ProblemNotice problem={ problem }>
				{ problem?.code === 'consent_required' && (
					<ConsentSteps
						covered={
							month === now
								? splitMinutes(
										minutes,
										contract.minutes,
										contract.cover,
										contract.consent_left
								  ).covered
								: 0
						}
						onUse={ ( covered ) =>
							update( { minutes: String( covered ) } )
						}
					/>
				) }
			</ProblemNotice>
			{ isAsked ? (
				<CorrectionQuestion
					way={ way }
					minutes={ minutes }
					month={ month }
					busy={ busy }
					onBack={ thinkAgain }
				/>
			) : (
				<FormButtons
					send={ __( 'Set right…', 'deskside' ) }
					busy={ busy }
					isBegun={ isBegun }
					onClose={ onClose }
					onThrowAway={ throwAway }
				/>
			) }
		</form>
	);
}

/** What is typed as minutes to book: those given back are negative. */
function signed( { way, minutes }: z.infer< typeof draft > ): number {
	const count = Number.parseInt( minutes, 10 ) || 0;
	return way === 'back' ? -count : count;
}

/** What the field takes; a try whose answer was lost may have given the booked ones back already. */
function mostOf( way: 'back' | 'add', booked: number, isTried: boolean ) {
	if ( way === 'add' ) {
		return 1440;
	}
	return isTried ? undefined : Math.max( booked, 1 );
}
