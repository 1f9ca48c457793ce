import { Button } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import { useState } from 'react';
import type { DeskQuote } from '../../contract/desk-quote.ts';
import { formatInstant } from '../format/format-instant.ts';
import { quoteStatusLabel } from '../words/quote-status-label.ts';
import { FindingNote } from './finding-note.tsx';
import { LineTable } from './line-table.tsx';
import { QuoteEndingNote } from './quote-ending.tsx';
import { QuoteTerms } from './quote-terms.tsx';
import { VersionHistory } from './version-history.tsx';
import { WithdrawForm } from './withdraw-form.tsx';

interface Props {
	quote: DeskQuote;
	currency: string;
	/** Null while a quote is being composed. */
	onEdit: ( () => void ) | null;
	/** Makes another quote of one that has ended; null where there is nothing to make it of, and while a quote is being composed. */
	onRewrite: ( () => void ) | null;
	onWithdraw: ( reason: string, key: string ) => Promise< unknown >;
}

/** One quote as it stands: what counts now, how it ended, and every version before. */
export function QuoteCard( {
	quote,
	currency,
	onEdit,
	onRewrite,
	onWithdraw,
}: Props ) {
	const [ isWithdrawing, setWithdrawing ] = useState( false );
	const { status, versions, draft, draft_totals: draftTotals } = quote;
	const last = versions.at( -1 );
	const isOpen = status === 'draft' || status === 'sent';
	return (
		<article className="deskside-quote" data-status={ status }>
			<header className="deskside-quote__head">
				<h4>
					{ last
						? /* translators: %d: number of a version */
						  sprintf(
								__( 'Quote, version %d', 'deskside' ),
								last.version
						  )
						: __( 'Quote, not sent yet', 'deskside' ) }
				</h4>
				<span className="deskside-status" data-status={ status }>
					{ quoteStatusLabel( status ) }
				</span>
			</header>
			<QuoteEndingNote quote={ quote } />
			{ quote.finding && (
				<FindingNote finding={ quote.finding } currency={ currency } />
			) }
			{ last && (
				<>
					<LineTable
						caption={ sprintf(
							/* translators: 1: a date and time, 2: a person's name */
							__( 'Sent %1$s by %2$s', 'deskside' ),
							formatInstant( last.sent_at ),
							last.sent_by
						) }
						lines={ last.lines }
						totals={ last }
						currency={ currency }
					/>
					<QuoteTerms
						validUntil={ last.valid_until }
						minutesCap={ last.minutes_cap }
						minutesPrice={ last.minutes_price }
						currency={ currency }
						note={ last.note }
						attachments={ last.attachments }
					/>
				</>
			) }
			{ ! last && draft && draftTotals && (
				<>
					<LineTable
						caption={ __( 'As it would be sent', 'deskside' ) }
						lines={ draft.lines.map( ( line ) => ( {
							...line,
							vat_percent: line.vat_percent ?? 0,
						} ) ) }
						totals={ draftTotals }
						currency={ currency }
					/>
					<QuoteTerms
						validUntil={ draft.valid_until }
						minutesCap={ draft.minutes_cap }
						minutesPrice={ null }
						currency={ currency }
						note={ draft.note }
						attachments={ [] }
					/>
				</>
			) }
			<VersionHistory quote={ quote } currency={ currency } />
			{ onRewrite && (
				<div className="deskside-buttons">
					<Button variant="secondary" onClick={ onRewrite }>
						{ __( 'Write it anew from this one', 'deskside' ) }
					</Button>
				</div>
			) }
			{ isOpen && ! isWithdrawing && (
				<div className="deskside-buttons">
					{ onEdit && (
						<Button variant="secondary" onClick={ onEdit }>
							{ status === 'draft'
								? __( 'Go on with the draft', 'deskside' )
								: __( 'Revise', 'deskside' ) }
						</Button>
					) }
					<Button
						variant="tertiary"
						isDestructive
						onClick={ () => setWithdrawing( true ) }
					>
						{ status === 'draft'
							? __( 'Drop the draft', 'deskside' )
							: __( 'Withdraw', 'deskside' ) }
					</Button>
				</div>
			) }
			{ isOpen && isWithdrawing && (
				<WithdrawForm
					isDraft={ status === 'draft' }
					onWithdraw={ onWithdraw }
					onClose={ () => setWithdrawing( false ) }
				/>
			) }
		</article>
	);
}
