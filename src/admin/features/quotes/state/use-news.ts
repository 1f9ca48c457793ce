import { useEffect, useRef, useState } from '@wordpress/element';
import type { Quote, QuoteVersion } from '../../../../contract/quote.ts';

/** What happened to a quote under the reader's eyes: another version came, or it ended. */
export type News =
	| { what: 'revised'; before: QuoteVersion; after: QuoteVersion }
	| { what: 'ended'; status: Quote[ 'status' ] };

/**
 * Notices that a quote is no longer what the reader began to look at. `acted` says that the reader did it, which is no news.
 */
export function useNews( quote: Quote ) {
	const [ news, setNews ] = useState< News | null >( null );
	const seen = useRef( quote );
	const own = useRef( false );
	useEffect( () => {
		const before = seen.current.versions.at( -1 );
		const after = quote.versions.at( -1 );
		if ( own.current ) {
			own.current = false;
			setNews( null );
		} else if (
			quote.status !== seen.current.status &&
			seen.current.status === 'sent'
		) {
			setNews( { what: 'ended', status: quote.status } );
		} else if ( before && after && before.version !== after.version ) {
			setNews( { what: 'revised', before, after } );
		}
		seen.current = quote;
	}, [ quote ] );
	return {
		news,
		acted: () => ( own.current = true ),
		dismiss: () => setNews( null ),
	};
}
