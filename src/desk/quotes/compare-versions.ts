import { __, sprintf } from '@wordpress/i18n';
import { lineCents } from '../../contract/quote-totals.ts';
import type { QuoteLine } from '../../contract/quote.ts';
import { formatInstant } from '../format/format-instant.ts';
import { formatCents } from '../format/format-money.ts';
import { formatNumber } from '../format/format-number.ts';

/** What can differ between two versions; a draft has it too. */
export interface QuoteContent {
	lines: readonly QuoteLine[];
	valid_until: string;
	minutes_cap: number | null;
	note: string;
	/** Names. */
	attachments: readonly string[];
	total_cents_with_vat: number;
}

/** One thing that differs; empty where a side has it not. */
export interface Difference {
	what: string;
	before: string;
	after: string;
}

/**
 * What changed between two versions, line by line. A line is the same one when it says the same, else the one in its place.
 *
 * @param before   The earlier version.
 * @param after    The later one.
 * @param currency ISO 4217.
 */
export function compareVersions(
	before: QuoteContent,
	after: QuoteContent,
	currency: string
): Difference[] {
	const money = ( cents: number ) => formatCents( cents, currency );
	const rows: Difference[] = [
		...pairLines( before.lines, after.lines ).map(
			( [ old, now ], index ) => ( {
				/* translators: %d: number of a line */
				what: sprintf( __( 'Line %d', 'deskside' ), index + 1 ),
				before: old ? lineText( old, money ) : '',
				after: now ? lineText( now, money ) : '',
			} )
		),
		{
			what: __( 'Total with VAT', 'deskside' ),
			before: money( before.total_cents_with_vat ),
			after: money( after.total_cents_with_vat ),
		},
		{
			what: __( 'Valid until', 'deskside' ),
			before: formatInstant( before.valid_until ),
			after: formatInstant( after.valid_until ),
		},
		{
			what: __( 'Billable minutes allowed', 'deskside' ),
			before: String( before.minutes_cap ?? '' ),
			after: String( after.minutes_cap ?? '' ),
		},
		{
			what: __( 'Words to the client', 'deskside' ),
			before: before.note,
			after: after.note,
		},
		{
			what: __( 'Attached', 'deskside' ),
			before: before.attachments.join( ', ' ),
			after: after.attachments.join( ', ' ),
		},
	];
	return rows.filter( ( row ) => row.before !== row.after );
}

/** Lines that say the same stand side by side; what is left is paired in order. */
function pairLines(
	before: readonly QuoteLine[],
	after: readonly QuoteLine[]
): [ QuoteLine | null, QuoteLine | null ][] {
	const old: ( QuoteLine | null )[] = [ ...before ];
	const take = ( index: number ) => {
		const [ line ] = index < 0 ? [ null ] : old.splice( index, 1, null );
		return line ?? null;
	};
	const twins = after.map( ( line ) =>
		take(
			old.findIndex( ( one ) => one?.description === line.description )
		)
	);
	const pairs = after.map(
		( line, index ): [ QuoteLine | null, QuoteLine ] => [
			twins[ index ] ?? take( old.findIndex( ( one ) => one !== null ) ),
			line,
		]
	);
	return [
		...pairs,
		...old.flatMap( ( line ): [ QuoteLine, null ][] =>
			line ? [ [ line, null ] ] : []
		),
	];
}

function lineText(
	line: QuoteLine,
	money: ( cents: number ) => string
): string {
	return sprintf(
		/* translators: 1: description of a line, 2: quantity, 3: price of one, 4: VAT rate in percent, 5: the line's sum */
		__( '%1$s: %2$s × %3$s, VAT %4$s %% = %5$s', 'deskside' ),
		line.description,
		formatNumber( line.quantity ),
		money( line.unit_cents ),
		formatNumber( line.vat_percent ),
		money( lineCents( line ) )
	);
}
