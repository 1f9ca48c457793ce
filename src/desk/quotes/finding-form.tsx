import {
	Button,
	CheckboxControl,
	SelectControl,
	TextareaControl,
} from '@wordpress/components';
import { speak } from '@wordpress/a11y';
import { __, sprintf } from '@wordpress/i18n';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { z } from 'zod';
import { newFinding, type NewFinding } from '../../contract/desk-quote.ts';
import type { DeskTicket } from '../../contract/desk.ts';
import { draftKey } from '../drafts/draft-key.ts';
import { newUlid } from '../drafts/new-ulid.ts';
import { useDraft } from '../drafts/use-draft.ts';
import { useOnce } from '../drafts/use-once.ts';
import { formatCents } from '../format/format-money.ts';
import { fromLocalTime } from '../format/local-time.ts';
import { ProblemNotice } from '../words/problem-notice.tsx';
import { evidenceOf } from './evidence-of.ts';
import { usualValidity } from './quote-form-value.ts';

const draft = z.object( {
	id: z.string(),
	quoteId: z.string(),
	slip: z.string(),
	text: z.string(),
	/** Keys of `evidenceOf`. */
	chosen: z.array( z.string() ),
	words: z.string(),
	/** When its quote runs out; the same for every try. */
	until: z.string(),
} );

const emptyDraft = (): z.infer< typeof draft > => ( {
	id: `fin_${ newUlid() }`,
	quoteId: `quo_${ newUlid() }`,
	slip: '',
	text: '',
	chosen: [],
	words: '',
	until: usualValidity(),
} );

interface Props {
	ticket: DeskTicket;
	agentId: string;
	onRecord: ( found: NewFinding ) => Promise< unknown >;
	/** A quote instead, where the plan names no price. */
	onQuote: () => void;
	onClose: () => void;
}

/** The client's own slip, with what of the ticket proves it. It leads to a quote, never to a charge. */
export function FindingForm( {
	ticket,
	agentId,
	onRecord,
	onQuote,
	onClose,
}: Props ) {
	const { contract, ticket: shared } = ticket;
	const { value, update, clear } = useDraft(
		draftKey( 'finding', agentId, shared.id ),
		draft,
		emptyDraft
	);
	const { busy, problem, run } = useOnce();
	const form = useRef< HTMLFormElement >( null );
	useEffect( () => form.current?.querySelector( 'select' )?.focus(), [] );
	const [ isTold, setTold ] = useState( false );
	// A slip that the plan no longer names counts as none.
	const slip = contract.slips.find( ( { id } ) => id === value.slip )?.id;
	const pieces = evidenceOf( shared );
	const found = newFinding.safeParse( {
		id: value.id,
		quote_id: value.quoteId,
		slip,
		text: value.text,
		evidence: [
			...pieces
				.filter( ( { key } ) => value.chosen.includes( key ) )
				.map( ( { text, attachment_id } ) => ( {
					text,
					attachment_id,
				} ) ),
			...( value.words.trim()
				? [ { text: value.words, attachment_id: null } ]
				: [] ),
		],
		valid_until: fromLocalTime( value.until ),
		minutes_cap: null,
	} );

	const record = async ( event: FormEvent ) => {
		event.preventDefault();
		setTold( ! found.success );
		if ( ! found.success ) {
			speak( MISSING(), 'assertive' );
			if ( ! slip ) {
				form.current?.querySelector( 'select' )?.focus();
			}
			return;
		}
		const outcome = await run( () => onRecord( found.data ) );
		if ( outcome === 'done' ) {
			clear();
			speak(
				__(
					'The finding is recorded; its quote stands as a draft.',
					'deskside'
				)
			);
		} else if ( outcome === 'refused' ) {
			update( { id: emptyDraft().id, quoteId: emptyDraft().quoteId } );
		}
	};

	if ( ! contract.slip_price || contract.slips.length === 0 ) {
		return (
			<div className="deskside-form">
				<p>
					{ __(
						'The plan names no price for the client’s own slip with this topic. Write a quote instead: nothing is charged without the client’s yes.',
						'deskside'
					) }
				</p>
				<div className="deskside-buttons">
					<Button variant="primary" onClick={ onQuote }>
						{ __( 'Write a quote', 'deskside' ) }
					</Button>
					<Button variant="tertiary" onClick={ onClose }>
						{ __( 'Close', 'deskside' ) }
					</Button>
				</div>
			</div>
		);
	}
	const { min_cents: least, max_cents: most } = contract.slip_price;
	return (
		<form
			ref={ form }
			className="deskside-form"
			aria-label={ __( 'The client’s own slip', 'deskside' ) }
			noValidate
			onSubmit={ ( event ) => void record( event ) }
		>
			<h4>{ __( 'The client’s own slip', 'deskside' ) }</h4>
			<p className="deskside-preview">
				{ sprintf(
					/* translators: 1: the lowest amount, 2: the highest amount */
					__(
						'The plan asks at least %1$s and at most %2$s without VAT. Recording it charges nothing: it begins a quote, and the client decides.',
						'deskside'
					),
					formatCents( least, contract.currency ),
					formatCents( most, contract.currency )
				) }
			</p>
			<SelectControl
				__nextHasNoMarginBottom
				label={ __( 'What happened, in the plan’s words', 'deskside' ) }
				help={
					isTold && ! slip
						? __(
								'Choose one: nothing is chosen for you, since the client reads it.',
								'deskside'
						  )
						: undefined
				}
				aria-invalid={ isTold && ! slip }
				required
				value={ slip ?? '' }
				options={ [
					{ value: '', label: __( 'Choose…', 'deskside' ) },
					...contract.slips.map( ( { id, label } ) => ( {
						value: id,
						label,
					} ) ),
				] }
				onChange={ ( chosen ) => update( { slip: chosen } ) }
			/>
			<TextareaControl
				__nextHasNoMarginBottom
				label={ __( 'What was found', 'deskside' ) }
				help={ __( 'The client reads this.', 'deskside' ) }
				rows={ 3 }
				maxLength={ 5000 }
				required
				dir="auto"
				value={ value.text }
				onChange={ ( text ) => update( { text } ) }
			/>
			<fieldset className="deskside-choice">
				<legend>{ __( 'What proves it', 'deskside' ) }</legend>
				{ pieces.map( ( { key, label } ) => (
					<CheckboxControl
						__nextHasNoMarginBottom
						key={ key }
						label={ label }
						checked={ value.chosen.includes( key ) }
						onChange={ ( on ) =>
							update( {
								chosen: on
									? [ ...value.chosen, key ]
									: value.chosen.filter(
											( one ) => one !== key
									  ),
							} )
						}
					/>
				) ) }
				<TextareaControl
					__nextHasNoMarginBottom
					label={ __( 'Other evidence, in words', 'deskside' ) }
					rows={ 2 }
					maxLength={ 2000 }
					dir="auto"
					value={ value.words }
					onChange={ ( words ) => update( { words } ) }
				/>
			</fieldset>
			{ ! found.success && (
				<p className="deskside-small">{ MISSING() }</p>
			) }
			<ProblemNotice problem={ problem } />
			<div className="deskside-buttons">
				<Button
					variant="primary"
					type="submit"
					isBusy={ busy }
					aria-disabled={ busy || ! found.success }
				>
					{ __( 'Record it and go on to the quote', 'deskside' ) }
				</Button>
				<Button variant="tertiary" onClick={ onClose }>
					{ __( 'Put aside', 'deskside' ) }
				</Button>
			</div>
		</form>
	);
}

const MISSING = () =>
	__(
		'Choose what happened, say what was found, and choose what proves it.',
		'deskside'
	);
