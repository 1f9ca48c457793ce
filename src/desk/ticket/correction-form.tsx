import { Button, SelectControl, TextControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { type FormEvent, useState } from 'react';
import type { CorrectMinutes, DeskTicket } from '../../contract/desk.ts';
import { formatMonth } from '../format/format-month.ts';
import { useForm } from '../records/use-form.ts';
import { ProblemNotice } from '../words/problem-notice.tsx';
import { bookedInMonth } from './booked-in-month.ts';
import { bookedSentence } from './booked-sentence.ts';
import { ConsentSteps } from './consent-steps.tsx';
import { CorrectionQuestion } from './correction-question.tsx';
import { correctableMonths } from './correctable-months.ts';
import { monthIn } from './month-in.ts';

interface Props {
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
	const [ way, setWay ] = useState< 'back' | 'add' >( 'back' );
	const [ typed, setTyped ] = useState( '' );
	const [ month, setMonth ] = useState( now );
	const [ work, setWork ] = useState( '' );
	const [ isAsked, setAsked ] = useState( false );
	const minutes = Number.parseInt( typed, 10 ) || 0;
	const booked = bookedInMonth( entries, month, zone );
	const { busy, problem, formProps } = useForm(
		async ( key ) => {
			const signed = way === 'back' ? -minutes : minutes;
			await onCorrect( { minutes: signed, month, work }, key ).catch(
				( error: unknown ) => {
					thinkAgain();
					onReload();
					throw error;
				}
			);
		},
		__( 'The minutes are set right.', 'deskside' ),
		onClose
	);
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
	const changing =
		< Value, >( set: ( value: Value ) => void ) =>
		( value: Value ) => {
			setAsked( false );
			set( value );
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
					onChange={ changing( ( value ) =>
						setWay( value as 'back' | 'add' )
					) }
				/>
				<SelectControl
					__nextHasNoMarginBottom
					label={ __( 'Month of the work', 'deskside' ) }
					value={ month }
					options={ correctableMonths( first ?? now, now ).map(
						( value ) => ( { value, label: formatMonth( value ) } )
					) }
					onChange={ changing( setMonth ) }
				/>
			</div>
			<TextControl
				__nextHasNoMarginBottom
				label={ __( 'Minutes', 'deskside' ) }
				help={ bookedSentence( booked, month ) }
				type="number"
				min={ 1 }
				max={ way === 'back' ? Math.max( booked, 1 ) : 1440 }
				step={ 1 }
				required
				value={ typed }
				onChange={ changing( setTyped ) }
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
				value={ work }
				onChange={ changing( setWork ) }
			/>
			<ProblemNotice problem={ problem }>
				{ problem?.code === 'consent_required' && (
					<ConsentSteps
						covered={
							month === now
								? contract.minutes.allowance?.remaining ?? 0
								: 0
						}
						onUse={ ( covered ) => setTyped( String( covered ) ) }
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
				<div className="deskside-buttons">
					<Button
						variant="primary"
						type="submit"
						isBusy={ busy }
						aria-disabled={ busy }
					>
						{ __( 'Set right…', 'deskside' ) }
					</Button>
					<Button variant="tertiary" onClick={ onClose }>
						{ __( 'Close', 'deskside' ) }
					</Button>
				</div>
			) }
		</form>
	);
}
