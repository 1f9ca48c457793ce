import { __ } from '@wordpress/i18n';
import type { QuoteVersion } from '../../../../contract/quote.ts';
import { describeMinutes } from '../../../ui/describe-minutes.ts';
import { type Formats, useFormats } from '../../../ui/formats.ts';
import { type Difference, diffVersions } from '../state/diff-versions.ts';
import { describeLine } from './quote-lines.tsx';

type Props = { before: QuoteVersion; after: QuoteVersion };

/** What a version changed, old and new side by side: struck out and marked, and in words for those who hear it. */
export function DifferenceList( { before, after }: Props ) {
	const formats = useFormats();
	const rows = diffVersions( before, after )
		.map( ( difference ) => rowOf( difference, after.currency, formats ) )
		// Seconds may differ where minutes are shown: "old" and "new" that read the same would only puzzle.
		.filter( ( row ) => row.before !== row.after );
	if ( rows.length === 0 ) {
		return <p>{ __( 'Nothing in it changed.', 'deskside' ) }</p>;
	}
	return (
		<dl className="deskside-differences">
			{ rows.map( ( row, index ) => (
				<div key={ index }>
					<dt dir="auto">{ row.label }</dt>
					<dd>
						<del>
							<span className="screen-reader-text">
								{ __( 'Before:', 'deskside' ) }{ ' ' }
							</span>
							{ row.before }
						</del>
						<ins>
							<span className="screen-reader-text">
								{ __( 'Now:', 'deskside' ) }{ ' ' }
							</span>
							{ row.after }
						</ins>
					</dd>
				</div>
			) ) }
		</dl>
	);
}

type Row = { label: string; before: string; after: string };

function rowOf(
	difference: Difference,
	currency: string,
	formats: Formats
): Row {
	const none = __( 'none', 'deskside' );
	switch ( difference.what ) {
		case 'line': {
			const { before, after } = difference;
			const words = ( line: typeof before ) =>
				line ? describeLine( line, currency, formats ) : none;
			return {
				label: ( after ?? before )?.description ?? '',
				before: words( before ),
				after: words( after ),
			};
		}
		case 'total':
			return {
				label: __( 'Total with VAT', 'deskside' ),
				before: formats.money( difference.before, currency ),
				after: formats.money( difference.after, currency ),
			};
		case 'valid_until':
			return {
				label: __( 'Valid until', 'deskside' ),
				before: formats.moment( difference.before ),
				after: formats.moment( difference.after ),
			};
		case 'minutes_cap': {
			const words = ( minutes: number | null ) =>
				minutes === null ? none : describeMinutes( minutes );
			return {
				label: __( 'Billable minutes at most', 'deskside' ),
				before: words( difference.before ),
				after: words( difference.after ),
			};
		}
		case 'note':
			return {
				label: __( 'Note', 'deskside' ),
				before: difference.before || none,
				after: difference.after || none,
			};
		case 'files':
			return {
				label: __( 'Files', 'deskside' ),
				before: difference.before.join( ', ' ) || none,
				after: difference.after.join( ', ' ) || none,
			};
	}
}
