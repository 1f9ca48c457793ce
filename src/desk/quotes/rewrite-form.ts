import type { DeskQuote } from '../../contract/desk-quote.ts';
import {
	emptyQuoteForm,
	type QuoteFormValue,
	toFormContent,
} from './quote-form-value.ts';

/**
 * The composer, filled with what a quote said that has ended without a yes. What has ended stays as it ended: this is another
 * quote, with the usual validity.
 *
 * @param quote Declined, expired or withdrawn.
 * @param here  Ids of the ticket's files that can go along.
 */
export function rewriteForm(
	{ versions }: DeskQuote,
	here: readonly string[]
): QuoteFormValue {
	const last = versions.at( -1 );
	const form = emptyQuoteForm();
	const content = last ? toFormContent( last ) : form;
	return {
		...form,
		...content,
		until: form.until,
		attachments: content.attachments.filter( ( id ) =>
			here.includes( id )
		),
	};
}

/**
 * Whether a quote ended without a yes and says something that another one could be made of: a dropped draft says nothing.
 *
 * @param quote Any.
 */
export const canRewrite = ( { status, versions }: DeskQuote ): boolean =>
	versions.length > 0 &&
	[ 'declined', 'expired', 'withdrawn' ].includes( status );
