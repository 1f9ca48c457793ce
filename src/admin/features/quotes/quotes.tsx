import { useDispatch, useSelect } from '@wordpress/data';
import { __, sprintf } from '@wordpress/i18n';
import { useRef } from '@wordpress/element';
import type { Quote, QuoteChanged } from '../../../contract/quote.ts';
import { store } from '../../store/index.ts';
import { useFormats } from '../../ui/formats.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { describeQuoteStatus } from './parts/describe-quote-status.ts';
import { QuoteCard } from './quote-card.tsx';
import type { SeenScreen } from './state/sight.ts';
import { useQuotes } from './state/use-quotes.ts';

export type QuotesProps = {
	ticketId: string;
	/** Key of the reader. */
	person: string;
	/** The page that the reader is on, without anything secret of its address. */
	screen: SeenScreen;
	/** The plain page; with `&evidence=quo_…` it shows the record of a decision, with `&sign_in=…` it leads to the sign-in. */
	pageUrl: string;
};

/** The quotes of a ticket: open ones as cards, ended ones folded. Nothing stands here when there is none. */
export default function Quotes( props: QuotesProps ) {
	const { ticketId, person, screen, pageUrl } = props;
	const owner = useSelect(
		( select ) =>
			select( store ).getSummary()?.rights.approve_quotes ?? false,
		[]
	);
	const { loadTicket, loadSummary, receiveTicket, receiveMinutes } =
		useDispatch( store );
	const { reading, reload, receive } = useQuotes( ticketId, () => {
		void loadTicket( ticketId );
		void loadSummary();
	} );
	const begun = useRef( new Set< string >() );
	if ( reading.status === 'reading' ) {
		return null;
	}
	if ( reading.status === 'failed' ) {
		return (
			<ProblemNotice
				code={ reading.code }
				onRetry={ () => void reload() }
			/>
		);
	}
	const take = ( {
		quote,
		ticket,
		minutes,
	}: Partial< QuoteChanged > & { quote: Quote } ) => {
		receive( quote );
		if ( ticket && minutes ) {
			void receiveTicket( ticket, quote.status !== 'sent' );
			void receiveMinutes( minutes );
			void loadSummary();
		}
	};
	return (
		<section
			className="deskside-quotes"
			aria-label={ __( 'Quotes', 'deskside' ) }
		>
			{ reading.quotes.map( ( quote ) => {
				// What was open under the reader's eyes is not folded away at the moment it ends.
				if ( quote.status === 'sent' ) {
					begun.current.add( quote.id );
				}
				const card = (
					<QuoteCard
						key={ quote.id }
						quote={ quote }
						approvers={ reading.approvers }
						screen={ screen }
						person={ person }
						evidenceUrl={
							owner ? `${ pageUrl }&evidence=${ quote.id }` : null
						}
						signInUrl={ `${ pageUrl }&sign_in=` }
						onChanged={ take }
						onStale={ () => void reload() }
					/>
				);
				return begun.current.has( quote.id ) ? (
					card
				) : (
					<details key={ quote.id }>
						<summary>
							<EndedLine quote={ quote } />
						</summary>
						{ card }
					</details>
				);
			} ) }
		</section>
	);
}

function EndedLine( { quote }: { quote: Quote } ) {
	const { money } = useFormats();
	const version = quote.versions.at( -1 );
	return (
		<>
			{ sprintf(
				/* translators: 1: a sum with VAT, 2: where the quote stands, such as "Approved". */
				__( 'Quote: %1$s, %2$s', 'deskside' ),
				version
					? money( version.total_cents_with_vat, version.currency )
					: '',
				describeQuoteStatus( quote.status )
			) }
		</>
	);
}
