import type { DeskQuote } from '../../contract/desk-quote.ts';
import type { QuoteVersion } from '../../contract/quote.ts';
import type { QuoteContent } from './compare-versions.ts';

/**
 * A version in the form in which versions are compared.
 *
 * @param version What was sent.
 */
export function versionContent( version: QuoteVersion ): QuoteContent {
	const { lines, valid_until, minutes_cap, note, total_cents_with_vat } =
		version;
	return {
		lines,
		valid_until,
		minutes_cap,
		note,
		total_cents_with_vat,
		attachments: version.attachments.map( ( { name } ) => name ),
	};
}

/**
 * The version that counts; null while none was sent.
 *
 * @param quote The quote.
 */
export function lastContent( { versions }: DeskQuote ): QuoteContent | null {
	const last = versions.at( -1 );
	return last ? versionContent( last ) : null;
}
