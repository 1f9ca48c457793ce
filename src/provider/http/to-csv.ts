import { stringify } from 'csv-stringify/sync';

/** What a cell may hold; an object would be written as text that nobody can read back. */
type Cell = string | number | null;

/**
 * Rows as CSV (RFC 4180, UTF-8 with its mark, so that spreadsheets read the accents). Text that a spreadsheet would run as a
 * formula gets an apostrophe before it; numbers stay numbers.
 */
export function toCsv(
	columns: readonly string[],
	rows: readonly ( readonly Cell[] )[]
): string {
	return stringify(
		[ [ ...columns ], ...rows.map( ( row ) => [ ...row ] ) ],
		{
			bom: true,
			record_delimiter: 'windows',
			escape_formulas: true,
			cast: {
				number: ( value ) => ( {
					value: String( value ),
					escape_formulas: false,
				} ),
			},
		}
	);
}
