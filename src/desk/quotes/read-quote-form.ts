import { __, sprintf } from '@wordpress/i18n';
import { quoteTotalsOf } from '../../contract/quote-totals.ts';
import {
	quoteLine,
	type QuoteDraft,
	type QuoteLine,
	type QuoteTotals,
} from '../../contract/quote.ts';
import { fromLocalTime } from '../format/local-time.ts';
import { readHundredths } from '../format/read-hundredths.ts';
import { noRateSentence } from './cap-help.ts';
import type { LineValue, QuoteFormValue } from './quote-form-value.ts';

interface Read {
	/** Null while something is missing or wrong. */
	draft: QuoteDraft | null;
	/** As the provider will compute them; null while a line cannot be counted. */
	totals: QuoteTotals | null;
	/** Why lines that can each be counted have no totals. */
	whyNoTotals: string | null;
	/** Whether the minutes cannot be allowed as they stand there. */
	isCapWrong: boolean;
	/** The lines that can be counted, by their place. */
	lines: readonly ( QuoteLine | null )[];
	/** What to mend, in the agent's language. */
	mistakes: readonly string[];
}

/**
 * What was typed, as the provider will take it.
 *
 * @param value      The form.
 * @param vatPercent The contract's rate; null when it names none.
 * @param hourlyRate The contract's, in cents; null when it names none.
 */
export function readQuoteForm(
	value: QuoteFormValue,
	vatPercent: number | null,
	hourlyRate: number | null
): Read {
	const lines = value.lines.map( ( line ) => readLine( line, vatPercent ) );
	const whole = lines.filter( ( line ) => line !== null );
	const totals =
		whole.length === lines.length ? quoteTotalsOf( whole ) : null;
	const whyNoTotals =
		totals && 'what' in totals ? sumMistake( totals ) : null;
	const cap = readCap( value.cap );
	const capMistake = mistakeInCap( cap, hourlyRate );
	const until = fromLocalTime( value.until );
	const mistakes = [
		...lines.flatMap( ( line, index ) =>
			line
				? []
				: [ lineMistake( value.lines[ index ], index, vatPercent ) ]
		),
		...( whyNoTotals === null ? [] : [ whyNoTotals ] ),
		...( until && Date.parse( until ) > Date.now()
			? []
			: [
					__(
						'Say until when it is valid: a time to come.',
						'deskside'
					),
			  ] ),
		...( capMistake === null ? [] : [ capMistake ] ),
	];
	return {
		totals: totals && 'what' in totals ? null : totals,
		whyNoTotals,
		isCapWrong: capMistake !== null,
		lines,
		mistakes,
		draft:
			mistakes.length > 0 || ! until
				? null
				: {
						lines: whole,
						valid_until: until,
						minutes_cap: cap ?? null,
						note: value.note.trim(),
						attachments: value.attachments,
				  },
	};
}

function readLine(
	line: LineValue,
	vatPercent: number | null
): QuoteLine | null {
	const quantity = readHundredths( line.quantity );
	const vat =
		line.vat.trim() === ''
			? vatPercent
			: toNumber( readHundredths( line.vat ) );
	const parsed = quoteLine.safeParse( {
		description: line.description,
		quantity: toNumber( quantity ),
		unit_cents: readHundredths( line.price ),
		vat_percent: vat,
	} );
	return parsed.success ? parsed.data : null;
}

const toNumber = ( hundredths: number | null ) =>
	hundredths === null ? null : hundredths / 100;

/** undefined: no number. */
function readCap( text: string ): number | null | undefined {
	if ( text.trim() === '' ) {
		return null;
	}
	return /^[1-9]\d{0,4}$/.test( text.trim() ) ? Number( text ) : undefined;
}

function mistakeInCap(
	cap: number | null | undefined,
	hourlyRate: number | null
): string | null {
	if ( cap === undefined ) {
		return __( 'The minutes are a whole number, or empty.', 'deskside' );
	}
	return cap !== null && hourlyRate === null ? noRateSentence() : null;
}

function lineMistake(
	line: LineValue | undefined,
	index: number,
	vatPercent: number | null
): string {
	const text =
		vatPercent === null && line?.vat.trim() === ''
			? /* translators: %d: number of a line */
			  __(
					'Line %d: the contract names no VAT rate; say one.',
					'deskside'
			  )
			: /* translators: %d: number of a line */
			  __(
					'Line %d: say what it is for, how many, and the price of one with at most two decimals.',
					'deskside'
			  );
	return sprintf( text, index + 1 );
}

function sumMistake(
	mistake: Extract< ReturnType< typeof quoteTotalsOf >, { what: string } >
): string {
	switch ( mistake.what ) {
		case 'broken_cents':
			return sprintf(
				/* translators: %s: numbers of lines, like "1, 3" */
				__(
					'Line %s: quantity times price gives no whole cents.',
					'deskside'
				),
				mistake.lines.map( ( index ) => index + 1 ).join( ', ' )
			);
		case 'rate_out_of_bounds':
			return sprintf(
				/* translators: %s: a percentage */
				__(
					'The lines with %s %% VAT add up to less than nothing, or to too much.',
					'deskside'
				),
				String( mistake.percent )
			);
		case 'total_too_large':
			return __( 'The total is too large.', 'deskside' );
	}
}
