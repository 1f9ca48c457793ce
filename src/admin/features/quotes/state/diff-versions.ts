import type { QuoteLine, QuoteVersion } from '../../../../contract/quote.ts';

/** One thing that differs between two versions; a line that came has no `before`, one that went no `after`. */
export type Difference =
	| {
			what: 'line';
			before: QuoteLine | null;
			after: QuoteLine | null;
	  }
	| { what: 'total'; before: number; after: number }
	| { what: 'valid_until'; before: string; after: string }
	| { what: 'minutes_cap'; before: number | null; after: number | null }
	| { what: 'note'; before: string; after: string }
	| { what: 'files'; before: string[]; after: string[] };

const isEqual = ( one: unknown, other: unknown ) =>
	JSON.stringify( one ) === JSON.stringify( other );

/** What changed from one version to the next, lines first; a line is followed by its description. */
export function diffVersions(
	before: QuoteVersion,
	after: QuoteVersion
): Difference[] {
	const values = [
		{
			what: 'total' as const,
			before: before.total_cents_with_vat,
			after: after.total_cents_with_vat,
		},
		{
			what: 'valid_until' as const,
			before: before.valid_until,
			after: after.valid_until,
		},
		{
			what: 'minutes_cap' as const,
			before: before.minutes_cap,
			after: after.minutes_cap,
		},
		{ what: 'note' as const, before: before.note, after: after.note },
		{
			what: 'files' as const,
			before: before.attachments.map( ( { name } ) => name ),
			after: after.attachments.map( ( { name } ) => name ),
		},
	];
	return [
		...diffLines( before.lines, after.lines ),
		...values.filter( ( value ) => ! isEqual( value.before, value.after ) ),
	];
}

function diffLines(
	before: readonly QuoteLine[],
	after: readonly QuoteLine[]
): Difference[] {
	const gone = [ ...before ];
	const take = ( matches: ( line: QuoteLine ) => boolean ) => {
		const place = gone.findIndex( matches );
		return place < 0 ? null : gone.splice( place, 1 )[ 0 ] ?? null;
	};
	const fresh = after.filter(
		( line ) => ! take( ( old ) => isEqual( old, line ) )
	);
	const changed = fresh.map( ( line ) => ( {
		what: 'line' as const,
		before: take( ( old ) => old.description === line.description ),
		after: line,
	} ) );
	return [
		...changed,
		...gone.map( ( line ) => ( {
			what: 'line' as const,
			before: line,
			after: null,
		} ) ),
	];
}
