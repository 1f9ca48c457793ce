import { Button, Notice, Spinner } from '@wordpress/components';
import { useDispatch, useSelect } from '@wordpress/data';
import { __ } from '@wordpress/i18n';
import { useEffect, useRef, useState } from 'react';
import type { DeskTicket } from '../../contract/desk.ts';
import { changeQuote } from '../api/change-quote.ts';
import { createFinding } from '../api/create-finding.ts';
import { draftKey } from '../drafts/draft-key.ts';
import { useDraft } from '../drafts/use-draft.ts';
import { focusTarget, targetProps } from '../keyboard/targets.ts';
import { store } from '../store/index.ts';
import { problemSentence } from '../words/problem-sentence.ts';
import { editForm } from './edit-form.ts';
import { FindingForm } from './finding-form.tsx';
import { filesOf } from './files-of.ts';
import { QuoteCard } from './quote-card.tsx';
import { QuoteForm } from './quote-form.tsx';
import {
	emptyQuoteForm,
	hasContent,
	quoteFormValue,
} from './quote-form-value.ts';
import { useQuoteWrites } from './use-quote-writes.ts';

interface Props {
	ticket: DeskTicket;
	agentId: string;
}

/** The quotes of a ticket, the composer, and the finding that leads to a quote. */
export function QuotesPanel( { ticket, agentId }: Props ) {
	const { id } = ticket.ticket;
	const {
		currency,
		vat_percent: vat,
		hourly_rate_cents: rate,
	} = ticket.contract;
	const state = useSelect(
		( select ) => select( store ).getQuotes( id ),
		[ id ]
	);
	const { loadQuotes, writeQuote } = useDispatch( store );
	const form = useDraft(
		draftKey( 'quote', agentId, id ),
		quoteFormValue,
		emptyQuoteForm
	);
	const [ open, setOpen ] = useState< 'quote' | 'finding' | null >(
		form.isKept ? 'quote' : null
	);
	useEffect( () => void loadQuotes( id ), [ id, loadQuotes ] );
	const wasOpen = useRef( false );
	useEffect( () => {
		// The form that had the focus is gone, sent or put aside.
		if ( wasOpen.current && open === null && hasNoFocus() ) {
			focusTarget( 'quote' );
		}
		wasOpen.current = open !== null;
	}, [ open ] );
	const quotes = state.status === 'here' ? state.quotes : [];
	const edited =
		quotes.find( ( one ) => one.id === form.value.quoteId ) ?? null;
	const { save, send } = useQuoteWrites(
		id,
		form.value,
		edited,
		form.update
	);
	const isBegun = hasContent( form.value );
	const close = () => {
		setOpen( null );
		form.clear();
	};

	return (
		<section className="deskside-panel" aria-labelledby="quotes-title">
			<h3 id="quotes-title">{ __( 'Quotes', 'deskside' ) }</h3>
			{ state.status === 'loading' && <Spinner /> }
			{ state.status === 'failed' && (
				<Notice status="error" isDismissible={ false }>
					<p>{ problemSentence( state.problem ) }</p>
					<Button
						variant="secondary"
						onClick={ () => void loadQuotes( id ) }
					>
						{ __( 'Try again', 'deskside' ) }
					</Button>
				</Notice>
			) }
			{ quotes.map( ( quote ) => (
				<QuoteCard
					key={ quote.id }
					quote={ quote }
					currency={ currency }
					onEdit={
						open === null &&
						( ! isBegun || form.value.quoteId === quote.id )
							? () => {
									if ( ! isBegun ) {
										form.update( editForm( quote ) );
									}
									setOpen( 'quote' );
							  }
							: null
					}
					onWithdraw={ ( reason, key ) =>
						writeQuote( () =>
							changeQuote(
								quote.id,
								{
									act: 'withdraw',
									body: {
										version: quote.versions.length,
										reason,
									},
								},
								key
							)
						)
					}
				/>
			) ) }
			{ open === null && (
				<div className="deskside-buttons">
					<Button
						variant="secondary"
						aria-keyshortcuts="q"
						{ ...targetProps( 'quote' ) }
						onClick={ () => setOpen( 'quote' ) }
					>
						{ isBegun
							? __( 'Go on with what you wrote', 'deskside' )
							: __( 'Write a quote', 'deskside' ) }
					</Button>
					<Button
						variant="tertiary"
						onClick={ () => setOpen( 'finding' ) }
					>
						{ __( 'Record the client’s own slip', 'deskside' ) }
					</Button>
				</div>
			) }
			{ open === 'quote' && (
				<QuoteForm
					value={ form.value }
					quote={ edited }
					currency={ currency }
					vatPercent={ vat }
					hourlyRateCents={ rate }
					files={ filesOf( ticket.ticket ) }
					onUpdate={ form.update }
					onSave={ save }
					onSend={ send }
					onReload={ () => void loadQuotes( id ) }
					onDone={ close }
					onPutAside={ () => setOpen( null ) }
				/>
			) }
			{ open === 'finding' && (
				<FindingForm
					ticket={ ticket }
					agentId={ agentId }
					onRecord={ async ( found ) => {
						const quote = await writeQuote( () =>
							createFinding( id, found )
						);
						form.update( editForm( quote ) );
						setOpen( 'quote' );
					} }
					onQuote={ () => setOpen( 'quote' ) }
					onClose={ () => setOpen( null ) }
				/>
			) }
		</section>
	);
}

const hasNoFocus = () => document.activeElement === document.body;
