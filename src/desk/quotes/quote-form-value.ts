import { z } from 'zod';
import type { QuoteDraft, QuoteVersion } from '../../contract/quote.ts';
import { newUlid } from '../drafts/new-ulid.ts';
import { formatNumber } from '../format/format-number.ts';
import { toLocalTime } from '../format/local-time.ts';

const line = z.object( {
	/** Names the line on the screen only. */
	id: z.string(),
	description: z.string(),
	quantity: z.string(),
	price: z.string(),
	/** Empty: the contract's rate. */
	vat: z.string(),
} );
export type LineValue = z.infer< typeof line >;

/** A quote as typed. `seen` is the draft or version that the agent began from: what comes first is never overwritten unseen. */
export const quoteFormValue = z.object( {
	kind: z.enum( [ 'new', 'draft', 'revise' ] ),
	quoteId: z.string(),
	seen: z.union( [ z.string(), z.number() ] ).nullable(),
	key: z.string(),
	sendKey: z.string(),
	lines: z.array( line ),
	until: z.string(),
	cap: z.string(),
	note: z.string(),
	attachments: z.array( z.string() ),
} );
export type QuoteFormValue = z.infer< typeof quoteFormValue >;

const VALID_DAYS = 14;
const DAY_MS = 86_400_000;

/** An empty line. */
export const emptyLine = (): LineValue => ( {
	id: newUlid(),
	description: '',
	quantity: '1',
	price: '',
	vat: '',
} );

/** When a new quote runs out unless the agent says otherwise, as the field holds it. */
export const usualValidity = () =>
	toLocalTime( Date.now() + VALID_DAYS * DAY_MS );

/** A new quote with one empty line, valid for two weeks. */
export const emptyQuoteForm = (): QuoteFormValue => ( {
	kind: 'new',
	quoteId: `quo_${ newUlid() }`,
	seen: null,
	...newKeys(),
	lines: [ emptyLine() ],
	until: usualValidity(),
	cap: '',
	note: '',
	attachments: [],
} );

/** Keys of new intents: of saving, and of sending what was saved. */
export const newKeys = () => ( { key: newUlid(), sendKey: newUlid() } );

/**
 * What was composed before, to go on with.
 *
 * @param content A draft, or the version to revise.
 */
export function toFormContent(
	content: Pick<
		QuoteDraft | QuoteVersion,
		'lines' | 'valid_until' | 'minutes_cap' | 'note'
	> & { attachments: readonly ( string | { id: string } )[] }
): Pick< QuoteFormValue, 'lines' | 'until' | 'cap' | 'note' | 'attachments' > {
	return {
		lines: content.lines.map( ( one ) => ( {
			id: newUlid(),
			description: one.description,
			quantity: formatNumber( one.quantity ),
			price: formatNumber( one.unit_cents / 100 ),
			vat:
				one.vat_percent === null ? '' : formatNumber( one.vat_percent ),
		} ) ),
		until: toLocalTime( Date.parse( content.valid_until ) ),
		cap: content.minutes_cap === null ? '' : String( content.minutes_cap ),
		note: content.note,
		attachments: content.attachments.map( ( one ) =>
			typeof one === 'string' ? one : one.id
		),
	};
}

/**
 * Whether somebody began to write.
 *
 * @param value The form.
 */
export function hasContent( { kind, lines, note }: QuoteFormValue ): boolean {
	return (
		kind !== 'new' ||
		note !== '' ||
		lines.some(
			( { description, price } ) => description !== '' || price !== ''
		)
	);
}
