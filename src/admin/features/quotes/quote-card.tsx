import { __, sprintf } from '@wordpress/i18n';
import { useId, useRef } from '@wordpress/element';
import type { Quote, QuoteChanged } from '../../../contract/quote.ts';
import type { SiteQuotes } from '../../../contract/site-quote.ts';
import { useFormats } from '../../ui/formats.ts';
import { AskApprover } from './actions/ask-approver.tsx';
import { DecidePart } from './actions/decide-part.tsx';
import { QuestionPart } from './actions/question-part.tsx';
import { describeQuoteStatus } from './parts/describe-quote-status.ts';
import { EndingPart } from './parts/ending-part.tsx';
import { FindingPart } from './parts/finding-part.tsx';
import { NewsNotice } from './parts/news-notice.tsx';
import { QuoteLines } from './parts/quote-lines.tsx';
import { QuoteTerms } from './parts/quote-terms.tsx';
import { RequestList } from './parts/request-list.tsx';
import { VersionHistory } from './parts/version-history.tsx';
import { type SeenScreen, sightOf } from './state/sight.ts';
import { useDecision } from './state/use-decision.ts';
import { useNews } from './state/use-news.ts';

export type QuoteCardProps = {
	quote: Quote;
	approvers: SiteQuotes[ 'approvers' ];
	screen: SeenScreen;
	/** Key of the reader, see `keepDecision`. */
	person: string;
	/** The page with the evidence; null for who may not see it. */
	evidenceUrl: string | null;
	/** See `PasswordStep`. */
	signInUrl: string;
	/** A write changed the quote, and perhaps ticket and minutes. */
	onChanged: ( changed: Partial< QuoteChanged > & { quote: Quote } ) => void;
	/** The quote must be read again. */
	onStale: () => void;
};

/** One quote: what is offered, where it stands, and what the reader can do about it. */
export function QuoteCard( props: QuoteCardProps ) {
	const { quote, approvers, screen, person, evidenceUrl } = props;
	const title = useId();
	const own = useRef( false );
	const { money } = useFormats();
	const { news, acted, dismiss } = useNews( quote );
	const change = ( changed: Parameters< typeof props.onChanged >[ 0 ] ) => {
		acted();
		own.current = changed.quote.ending !== null;
		props.onChanged( changed );
	};
	const decision = useDecision( {
		quote,
		person,
		onDecided: change,
		onChanged: props.onStale,
	} );
	const version = quote.versions.at( -1 );
	if ( ! version ) {
		return null;
	}
	const open = quote.status === 'sent';
	const sight = sightOf( quote, screen );
	return (
		<article
			className={ `deskside-quote is-${ quote.status }` }
			aria-labelledby={ title }
		>
			<header className="deskside-quote__head">
				<h4 id={ title }>
					{ sprintf(
						/* translators: 1: a sum with VAT, 2: a version's number. */
						__( 'Quote: %1$s, version %2$d', 'deskside' ),
						money( version.total_cents_with_vat, version.currency ),
						version.version
					) }
				</h4>
				<span
					className={ `deskside-quote__status is-${ quote.status }` }
				>
					{ describeQuoteStatus( quote.status ) }
				</span>
			</header>
			{ news && <NewsNotice news={ news } onDismiss={ dismiss } /> }
			{ quote.ending && (
				<EndingPart
					ending={ quote.ending }
					evidenceUrl={ evidenceUrl }
					own={ own.current }
				/>
			) }
			{ quote.finding && (
				<FindingPart
					finding={ quote.finding }
					currency={ version.currency }
				/>
			) }
			<QuoteLines version={ version } />
			<QuoteTerms version={ version } />
			<VersionHistory quote={ quote } />
			<RequestList requests={ quote.requests } />
			{ sight && quote.approval && (
				<DecidePart
					approval={ quote.approval }
					sight={ sight }
					signInUrl={ props.signInUrl }
					decision={ decision }
				/>
			) }
			{ open && ! sight && (
				<AskApprover
					quoteId={ quote.id }
					version={ version.version }
					approvers={ approvers }
					onAsked={ ( asked ) => change( { quote: asked } ) }
				/>
			) }
			{ open && (
				<QuestionPart
					quoteId={ quote.id }
					version={ version.version }
					onAsked={ change }
				/>
			) }
		</article>
	);
}
