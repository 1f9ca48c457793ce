import type { ApproveQuote, Quote } from '../../../../contract/quote.ts';

export type Sight = Omit< ApproveQuote, 'note' >;

/** The page that the owner looks at, without anything secret of its address. */
export type SeenScreen = Sight[ 'screen' ];

/** What stands before the owner's eyes, to be compared with what the provider holds; null when there is nothing to decide. */
export function sightOf( quote: Quote, screen: SeenScreen ): Sight | null {
	const { id, versions, approval } = quote;
	const last = versions.at( -1 );
	return last && approval
		? {
				quote_id: id,
				version: last.version,
				total_cents: last.total_cents,
				total_cents_with_vat: last.total_cents_with_vat,
				currency: last.currency,
				text_version: approval.text_version,
				locale: approval.locale,
				shown_sha256: approval.shown_sha256,
				screen,
		  }
		: null;
}
