import { __, sprintf } from '@wordpress/i18n';
import type { QuoteTotals } from '../../contract/quote.ts';
import { formatCents } from '../format/format-money.ts';
import { formatNumber } from '../format/format-number.ts';

interface Props {
	totals: QuoteTotals;
	currency: string;
}

/** The sums below the lines: without VAT, the VAT of each rate, with VAT. */
export function TotalRows( { totals, currency }: Props ) {
	const rows: [ string, string, number ][] = [
		[ 'net', __( 'Total without VAT', 'deskside' ), totals.total_cents ],
		...totals.vat.map(
			( { percent, vat_cents: cents } ): [ string, string, number ] => [
				`vat-${ percent }`,
				/* translators: %s: a percentage */
				sprintf(
					__( 'VAT %s %%', 'deskside' ),
					formatNumber( percent )
				),
				cents,
			]
		),
		[
			'gross',
			__( 'Total with VAT', 'deskside' ),
			totals.total_cents_with_vat,
		],
	];
	return (
		<tfoot>
			{ rows.map( ( [ key, label, cents ] ) => (
				<tr key={ key } data-row={ key }>
					<th scope="row" colSpan={ 3 }>
						{ label }
					</th>
					<td>{ formatCents( cents, currency ) }</td>
				</tr>
			) ) }
		</tfoot>
	);
}
