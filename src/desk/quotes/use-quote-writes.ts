import { useDispatch } from '@wordpress/data';
import type { DeskQuote } from '../../contract/desk-quote.ts';
import type { QuoteDraft } from '../../contract/quote.ts';
import { changeQuote } from '../api/change-quote.ts';
import { createQuote } from '../api/create-quote.ts';
import { store } from '../store/index.ts';
import type { QuoteFormValue } from './quote-form-value.ts';

interface Writes {
	save: ( draft: QuoteDraft ) => Promise< DeskQuote >;
	send: ( draft: QuoteDraft ) => Promise< DeskQuote >;
}

/**
 * Saves and sends what is composed. Sending saves first, so that the provider's own sums are what is sent; each step has a
 * key of its own, and a lost answer leads to the same step again.
 *
 * @param ticketId `tic_` and a ULID.
 * @param value    The form.
 * @param saved    The quote as it is now; null while the provider has none.
 * @param update   Notes in the form what is saved already.
 */
export function useQuoteWrites(
	ticketId: string,
	value: QuoteFormValue,
	saved: DeskQuote | null,
	update: ( change: Partial< QuoteFormValue > ) => void
): Writes {
	const { writeQuote } = useDispatch( store );
	const { kind, quoteId, seen, key, sendKey } = value;

	const save = async ( draft: QuoteDraft ) => {
		const quote = await writeQuote( () =>
			kind === 'new' && ! saved
				? createQuote( ticketId, { id: quoteId, draft } )
				: changeQuote(
						quoteId,
						{
							act: 'draft',
							body: {
								draft,
								// A new one that is there after all arrived with a lost answer: it is this agent's own.
								draft_sha256: String(
									seen ?? saved?.draft_sha256
								),
							},
						},
						key
				  )
		);
		update( { kind: 'draft', seen: quote.draft_sha256 } );
		return quote;
	};
	const send = async ( draft: QuoteDraft ) => {
		if ( kind === 'revise' ) {
			return writeQuote( () =>
				changeQuote(
					quoteId,
					{ act: 'revise', body: { draft, version: Number( seen ) } },
					sendKey
				)
			);
		}
		const { draft_sha256 } = await save( draft );
		return writeQuote( () =>
			changeQuote(
				quoteId,
				{
					act: 'send',
					body: { draft_sha256: String( draft_sha256 ) },
				},
				sendKey
			)
		);
	};
	return { save, send };
}
