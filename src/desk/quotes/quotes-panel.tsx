import { Button, Notice, Spinner } from '@wordpress/components';
import { useDispatch, useSelect } from '@wordpress/data';
import { __ } from '@wordpress/i18n';
import { Fragment, useEffect, useRef } from 'react';
import type { DeskTicket } from '../../contract/desk.ts';
import { changeQuote } from '../api/change-quote.ts';
import { createFinding } from '../api/create-finding.ts';
import { draftKey } from '../drafts/draft-key.ts';
import { useDraft } from '../drafts/use-draft.ts';
import { focusTarget, targetProps } from '../keyboard/targets.ts';
import { store } from '../store/index.ts';
import { problemSentence } from '../words/problem-sentence.ts';
import { BegunNotice } from './begun-notice.tsx';
import { editForm } from './edit-form.ts';
import { FindingForm } from './finding-form.tsx';
import { filesOf } from './files-of.ts';
import { QuoteCard } from './quote-card.tsx';
import { QuoteForm } from './quote-form.tsx';
import { emptyQuoteForm, quoteFormValue } from './quote-form-value.ts';
import { canRewrite, rewriteForm } from './rewrite-form.ts';
import { useComposer } from './use-composer.ts';
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
	const composer = useComposer( form );
	const { open, show, isBegun } = composer;
	const isOpen = open !== null || composer.askedAt !== null;
	const files = filesOf( ticket.ticket );
	useEffect( () => void loadQuotes( id ), [ id, loadQuotes ] );
	const wasOpen = useRef( false );
	useEffect( () => {
		// What had the focus is gone: a form, sent or put aside, or a question.
		if ( wasOpen.current && ! isOpen && hasNoFocus() ) {
			focusTarget( 'quote' );
		}
		wasOpen.current = isOpen;
	}, [ isOpen ] );
	const quotes = state.status === 'here' ? state.quotes : [];
	const edited =
		quotes.find( ( one ) => one.id === form.value.quoteId ) ?? null;
	const { save, send } = useQuoteWrites(
		id,
		form.value,
		edited,
		form.update
	);

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
				<Fragment key={ quote.id }>
					<QuoteCard
						quote={ quote }
						currency={ currency }
						onEdit={
							open === null
								? () =>
										composer.compose(
											quote.id,
											editForm( quote )
										)
								: null
						}
						onRewrite={
							open === null && canRewrite( quote )
								? () =>
										composer.compose(
											quote.id,
											rewriteForm(
												quote,
												files.map( ( file ) => file.id )
											)
										)
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
					{ composer.askedAt === quote.id && (
						<BegunNotice
							onGoOn={ () => show( 'quote' ) }
							onReplace={ composer.replace }
							onClose={ () => show( null ) }
						/>
					) }
				</Fragment>
			) ) }
			{ ! isOpen && (
				<div className="deskside-buttons">
					<Button
						variant="secondary"
						aria-keyshortcuts="q"
						{ ...targetProps( 'quote' ) }
						onClick={ () => show( 'quote' ) }
					>
						{ isBegun
							? __( 'Go on with what you wrote', 'deskside' )
							: __( 'Write a quote', 'deskside' ) }
					</Button>
					<Button
						variant="tertiary"
						onClick={ () => show( 'finding' ) }
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
					files={ files }
					onUpdate={ form.update }
					onSave={ save }
					onSend={ send }
					onReload={ () => void loadQuotes( id ) }
					onDone={ composer.close }
					onPutAside={ () => show( null ) }
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
						composer.compose( quote.id, editForm( quote ) );
					} }
					onQuote={ () => show( 'quote' ) }
					onClose={ () => show( null ) }
				/>
			) }
		</section>
	);
}

const hasNoFocus = () => document.activeElement === document.body;
