import { useCallback, useEffect, useRef, useState } from '@wordpress/element';
import type { ProblemCode } from '../../../../contract/problem.ts';
import type { Quote } from '../../../../contract/quote.ts';
import type { SiteQuotes } from '../../../../contract/site-quote.ts';
import { toApiError } from '../../../api/api-error.ts';
import { listQuotes } from '../../../api/list-quotes.ts';
import { usePoll } from '../../../ui/use-poll.ts';
import { joinQuoteChannel } from './quote-channel.ts';

/** Milliseconds between two looks while the thread is open. */
const POLL_MS = 8_000;

/** The longest wait of a browser's timer, in milliseconds. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

export type Reading =
	| { status: 'reading' }
	| { status: 'failed'; code: ProblemCode }
	| ( { status: 'here' } & SiteQuotes );

/** The quotes of a ticket, kept as they are now; `onNews` hears when they were changed by somebody else: by looking, by the other tabs' news, and at the moment when one runs out. */
export function useQuotes( ticketId: string, onNews: () => void ) {
	const [ reading, setReading ] = useState< Reading >( {
		status: 'reading',
	} );
	const channel = useRef< ReturnType< typeof joinQuoteChannel > | null >(
		null
	);
	const turn = useRef( 0 );
	const held = useRef< readonly Quote[] | null >( null );
	const hear = useRef( onNews );
	hear.current = onNews;

	const reload = useCallback( async () => {
		const mine = ++turn.current;
		try {
			const list = await listQuotes( ticketId );
			if ( mine === turn.current ) {
				setReading( { status: 'here', ...list } );
				const before = held.current;
				held.current = list.quotes;
				if (
					before &&
					standing( before ) !== standing( list.quotes )
				) {
					hear.current();
				}
			}
		} catch ( error ) {
			const { code } = toApiError( error );
			// What was read stays in sight; the next look may succeed.
			setReading( ( now ) =>
				now.status === 'here' ? now : { status: 'failed', code }
			);
		}
	}, [ ticketId ] );

	/** Puts in a quote that came with the answer of a write, and tells the other tabs. */
	const receive = useCallback( ( quote: Quote ) => {
		turn.current++;
		held.current = held.current && replace( held.current, quote );
		setReading( ( now ) =>
			now.status === 'here'
				? {
						...now,
						quotes: replace( now.quotes, quote ),
				  }
				: now
		);
		channel.current?.tell();
	}, [] );

	useEffect( () => {
		void reload();
		channel.current = joinQuoteChannel( ticketId, () => void reload() );
		return () => channel.current?.close();
	}, [ ticketId, reload ] );
	usePoll( () => void reload(), POLL_MS );
	useAlarm( reading, reload );
	return { reading, reload, receive };
}

const replace = ( quotes: readonly Quote[], quote: Quote ): Quote[] =>
	quotes.map( ( old ) => ( old.id === quote.id ? quote : old ) );

/** Where the quotes stand: another one means that thread and minutes are old too. */
const standing = ( quotes: readonly Quote[] ): string =>
	JSON.stringify(
		quotes.map( ( { id, status, versions, history } ) => [
			id,
			status,
			versions.length,
			history.length,
		] )
	);

/** Looks again at the instant at which the next open quote runs out. */
function useAlarm( reading: Reading, reload: () => Promise< void > ) {
	const next =
		reading.status === 'here'
			? Math.min(
					...reading.quotes
						.filter( ( { status } ) => status === 'sent' )
						.map( ( { versions } ) =>
							Date.parse( versions.at( -1 )?.valid_until ?? '' )
						)
			  )
			: Infinity;
	useEffect( () => {
		const wait = next - Date.now();
		if ( ! ( wait > 0 && wait < LONGEST_TIMER_MS ) ) {
			return undefined;
		}
		const timer = setTimeout( () => void reload(), wait + 500 );
		return () => clearTimeout( timer );
	}, [ next, reload ] );
}
