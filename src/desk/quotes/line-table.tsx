import { __ } from '@wordpress/i18n';
import { lineCents } from '../../contract/quote-totals.ts';
import type { QuoteLine, QuoteTotals } from '../../contract/quote.ts';
import { formatCents } from '../format/format-money.ts';
import { formatNumber } from '../format/format-number.ts';
import { TotalRows } from './total-rows.tsx';

interface Props {
	caption: string;
	lines: readonly QuoteLine[];
	totals: QuoteTotals;
	currency: string;
}

/** The lines of a version with its sums. */
export function LineTable( { caption, lines, totals, currency }: Props ) {
	return (
		<table className="deskside-lines-table">
			<caption>{ caption }</caption>
			<thead>
				<tr>
					<th scope="col">{ __( 'For', 'deskside' ) }</th>
					<th scope="col">
						{ __( 'Quantity × price', 'deskside' ) }
					</th>
					<th scope="col">{ __( 'VAT', 'deskside' ) }</th>
					<th scope="col">{ __( 'Sum', 'deskside' ) }</th>
				</tr>
			</thead>
			<tbody>
				{ lines.map( ( line, index ) => (
					<tr key={ index }>
						<th scope="row">
							<bdi>{ line.description }</bdi>
						</th>
						<td>
							{ formatNumber( line.quantity ) } ×{ ' ' }
							{ formatCents( line.unit_cents, currency ) }
						</td>
						<td>{ formatNumber( line.vat_percent ) } %</td>
						<td>{ formatCents( lineCents( line ), currency ) }</td>
					</tr>
				) ) }
			</tbody>
			<TotalRows totals={ totals } currency={ currency } />
		</table>
	);
}
