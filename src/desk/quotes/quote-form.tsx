import { Button, TextareaControl, TextControl } from '@wordpress/components';
import { speak } from '@wordpress/a11y';
import { __ } from '@wordpress/i18n';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { DeskQuote } from '../../contract/desk-quote.ts';
import type { QuoteDraft } from '../../contract/quote.ts';
import { useOnce } from '../drafts/use-once.ts';
import { useOnlyCtrlEnter } from '../drafts/use-only-ctrl-enter.ts';
import { formatCents } from '../format/format-money.ts';
import { formatNumber } from '../format/format-number.ts';
import { toLocalTime } from '../format/local-time.ts';
import { targetProps } from '../keyboard/targets.ts';
import { ProblemNotice } from '../words/problem-notice.tsx';
import { ClashSteps } from './clash-steps.tsx';
import { capHelp } from './cap-help.ts';
import { compareVersions } from './compare-versions.ts';
import { DifferenceTable } from './difference-table.tsx';
import { FileChoice, type TicketFile } from './file-choice.tsx';
import { FormTotals } from './form-totals.tsx';
import { lastContent } from './quote-content.ts';
import { QuoteLines } from './quote-lines.tsx';
import { formTitle } from './form-title.ts';
import { isOvertaken } from './is-overtaken.ts';
import { newKeys, type QuoteFormValue } from './quote-form-value.ts';
import { readQuoteForm } from './read-quote-form.ts';
import { sendLabel } from './send-label.ts';

interface Props {
	value: QuoteFormValue;
	/** The quote as it is now; null for a new one that is not saved yet. */
	quote: DeskQuote | null;
	currency: string;
	vatPercent: number | null;
	/** Of the contract, for the minutes; null when it names none. */
	hourlyRateCents: number | null;
	files: readonly TicketFile[];
	onUpdate: ( change: Partial< QuoteFormValue > ) => void;
	onSave: ( draft: QuoteDraft ) => Promise< unknown >;
	onSend: ( draft: QuoteDraft ) => Promise< unknown >;
	/** The provider refused: what it has is to be read again. */
	onReload: () => void;
	onDone: () => void;
	/** Closes the form and keeps what was typed. */
	onPutAside: () => void;
}

/** The quote composer: lines with live sums, validity, minutes, files and words; saved, sent, or sent as the next version. */
export function QuoteForm( {
	value,
	quote,
	currency,
	vatPercent,
	hourlyRateCents,
	files,
	onUpdate,
	onSave,
	onSend,
	onReload,
	onDone,
	onPutAside,
}: Props ) {
	const { busy, problem, run, forget } = useOnce();
	const [ isTold, setTold ] = useState( false );
	const form = useRef< HTMLFormElement >( null );
	useOnlyCtrlEnter( form );
	useEffect( () => {
		form.current?.querySelector( 'input' )?.focus();
		form.current?.scrollIntoView( { block: 'start' } );
	}, [] );
	const read = readQuoteForm( value, vatPercent, hourlyRateCents );
	const before = quote && lastContent( quote );

	const act = async (
		work: ( draft: QuoteDraft ) => Promise< unknown >,
		done: string
	) => {
		setTold( read.draft === null );
		if ( ! read.draft ) {
			speak( read.mistakes.join( ' ' ), 'assertive' );
			return;
		}
		const { draft } = read;
		const outcome = await run( () => work( draft ) );
		if ( outcome === 'done' ) {
			speak( done );
			onDone();
		} else if ( outcome === 'refused' ) {
			onUpdate( newKeys() );
			onReload();
		}
	};
	const send = ( event: FormEvent ) => {
		event.preventDefault();
		void act( onSend, __( 'The quote is sent.', 'deskside' ) );
	};

	return (
		<form
			ref={ form }
			className="deskside-form deskside-quote-form"
			aria-label={ formTitle( value, quote ) }
			noValidate
			onSubmit={ send }
		>
			<h4>{ formTitle( value, quote ) }</h4>
			<QuoteLines
				values={ value.lines }
				lines={ read.lines }
				currency={ currency }
				vatRate={
					vatPercent === null ? '' : formatNumber( vatPercent )
				}
				onChange={ ( lines ) => onUpdate( { lines } ) }
			/>
			<FormTotals
				totals={ read.totals }
				whyNot={ isTold ? null : read.whyNoTotals }
				currency={ currency }
			/>
			<div className="deskside-form__row">
				<TextControl
					__nextHasNoMarginBottom
					label={ __( 'Valid until', 'deskside' ) }
					type="datetime-local"
					min={ toLocalTime( Date.now() ) }
					required
					value={ value.until }
					onChange={ ( until ) => onUpdate( { until } ) }
				/>
				<TextControl
					__nextHasNoMarginBottom
					label={ __( 'Billable minutes allowed', 'deskside' ) }
					help={ capHelp(
						read.draft?.minutes_cap ?? null,
						hourlyRateCents,
						currency
					) }
					aria-invalid={ read.isCapWrong }
					inputMode="numeric"
					autoComplete="off"
					value={ value.cap }
					onChange={ ( cap ) => onUpdate( { cap } ) }
				/>
			</div>
			<TextareaControl
				__nextHasNoMarginBottom
				label={ __( 'Words to the client', 'deskside' ) }
				rows={ 3 }
				maxLength={ 5000 }
				dir="auto"
				value={ value.note }
				onChange={ ( note ) => onUpdate( { note } ) }
			/>
			<FileChoice
				files={ files }
				chosen={ value.attachments }
				onChoose={ ( attachments ) => onUpdate( { attachments } ) }
			/>
			{ value.kind === 'revise' &&
				before &&
				read.draft &&
				read.totals && (
					<DifferenceTable
						caption={ __(
							'What the client will see changed',
							'deskside'
						) }
						differences={ compareVersions(
							before,
							{
								lines: read.lines.flatMap(
									( line ) => line ?? []
								),
								valid_until: read.draft.valid_until,
								minutes_cap: read.draft.minutes_cap,
								note: read.draft.note,
								attachments: files
									.filter( ( { id } ) =>
										value.attachments.includes( id )
									)
									.map( ( { name } ) => name ),
								total_cents_with_vat:
									read.totals.total_cents_with_vat,
							},
							currency
						) }
					/>
				) }
			{ isTold && read.mistakes.length > 0 && (
				<ul className="deskside-mistakes" role="alert">
					{ read.mistakes.map( ( mistake ) => (
						<li key={ mistake }>{ mistake }</li>
					) ) }
				</ul>
			) }
			<ProblemNotice problem={ problem?.quote ? null : problem } />
			{ quote &&
				! busy &&
				( problem?.quote || isOvertaken( value, quote ) ) && (
					<ClashSteps
						quote={ quote }
						onUpdate={ ( part ) => {
							forget();
							onUpdate( { ...newKeys(), ...part } );
						} }
					/>
				) }
			<div className="deskside-buttons">
				<Button
					variant="primary"
					type="submit"
					isBusy={ busy }
					aria-disabled={ busy }
					{ ...targetProps( 'send-quote' ) }
				>
					{ sendLabel(
						value,
						read.totals &&
							formatCents(
								read.totals.total_cents_with_vat,
								currency
							)
					) }
				</Button>
				{ value.kind !== 'revise' && (
					<Button
						variant="secondary"
						aria-disabled={ busy }
						onClick={ () =>
							void act(
								onSave,
								__( 'The draft is saved.', 'deskside' )
							)
						}
					>
						{ __( 'Save as a draft', 'deskside' ) }
					</Button>
				) }
				<Button variant="tertiary" onClick={ onPutAside }>
					{ __( 'Put aside', 'deskside' ) }
				</Button>
				<Button variant="tertiary" isDestructive onClick={ onDone }>
					{ __( 'Throw away', 'deskside' ) }
				</Button>
			</div>
			<p className="deskside-small">
				{ __(
					'What you type is kept in this tab until it is sent.',
					'deskside'
				) }
			</p>
		</form>
	);
}
