import { lazy, Suspense, useMemo } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { AskPage } from '../features/ask/ask-page.ts';
import type { QuotesProps } from '../features/quotes/quotes.tsx';
import { Loading } from '../ui/loading.tsx';

type Props = { ticketId: string; page: AskPage };

/** Loaded with the first thread that is opened; without it there is the plain page, and the thread works all the same. */
const Quotes = lazy( () =>
	import( '../features/quotes/quotes.tsx' ).catch( () => ( {
		default: QuotesMissing,
	} ) )
);

/** What else is on record. Without it the thread still tells it in words. */
const Record = lazy( () =>
	import( '../features/record/record.tsx' ).catch( () => ( {
		default: () => null,
	} ) )
);

/** The quotes and the record of a ticket, in chunks of their own. */
export function QuotesSlot( { ticketId, page }: Props ) {
	const { boot, data } = page;
	const screen = useMemo( () => screenOf( data.screen.id ), [ data ] );
	return (
		<Suspense
			fallback={
				<Loading label={ __( 'Quotes are being read…', 'deskside' ) } />
			}
		>
			<Record ticketId={ ticketId } pageUrl={ boot.page_url } />
			<Quotes
				key={ ticketId }
				ticketId={ ticketId }
				person={ boot.user.key }
				screen={ screen }
				pageUrl={ boot.page_url }
			/>
		</Suspense>
	);
}

/** The page behind the panel for the evidence: its path and which page of a plugin it is, nothing else of the address. */
function screenOf( id: string ): QuotesProps[ 'screen' ] {
	const { pathname, search } = window.location;
	const page = new URLSearchParams( search ).get( 'page' );
	const query =
		page && /^[\w-]{1,100}$/.test( page ) ? `?page=${ page }` : '';
	return {
		id: id.slice( 0, 200 ),
		// A title may name a customer; the other two say where it was.
		title: '',
		url: `${ pathname }${ query }`.slice( 0, 1000 ),
	};
}

function QuotesMissing( { pageUrl }: QuotesProps ) {
	return (
		<p className="deskside-notice is-problem" role="alert">
			{ __( 'Quotes could not be loaded here.', 'deskside' ) }{ ' ' }
			<a href={ pageUrl }>
				{ __( 'Use the plain help page instead', 'deskside' ) }
			</a>
		</p>
	);
}
