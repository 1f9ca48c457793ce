import { __, sprintf } from '@wordpress/i18n';
import type { QuoteLine, QuoteVersion } from '../../../../contract/quote.ts';
import { type Formats, useFormats } from '../../../ui/formats.ts';

/** `1.5 × €80.00, 21% VAT` */
export function describeLine(
	{ quantity, unit_cents, vat_percent }: QuoteLine,
	currency: string,
	{ money, number }: Formats
): string {
	return sprintf(
		/* translators: 1: a quantity, 2: a price for one, 3: a VAT rate in percent. */
		__( '%1$s × %2$s, %3$s%% VAT', 'deskside' ),
		number( quantity ),
		money( unit_cents, currency ),
		number( vat_percent )
	);
}

/** What is offered, line by line, and the sums: the VAT of each rate, without and with it. */
export function QuoteLines( { version }: { version: QuoteVersion } ) {
	const formats = useFormats();
	const { currency } = version;
	const money = ( cents: number ) => formats.money( cents, currency );
	return (
		<table className="deskside-quote__lines">
			<thead className="screen-reader-text">
				<tr>
					<th scope="col">{ __( 'What', 'deskside' ) }</th>
					<th scope="col">{ __( 'Amount', 'deskside' ) }</th>
				</tr>
			</thead>
			<tbody>
				{ version.lines.map( ( line, index ) => (
					<tr key={ index }>
						<th scope="row">
							<span dir="auto">{ line.description }</span>
							<span className="deskside-hint">
								{ describeLine( line, currency, formats ) }
							</span>
						</th>
						<td>
							{ money(
								Math.round( line.quantity * line.unit_cents )
							) }
						</td>
					</tr>
				) ) }
			</tbody>
			<tfoot>
				<Sum
					label={ __( 'Without VAT', 'deskside' ) }
					sum={ money( version.total_cents ) }
				/>
				{ version.vat.map( ( { percent, net_cents, vat_cents } ) => (
					<Sum
						key={ percent }
						label={ sprintf(
							/* translators: 1: a VAT rate in percent, 2: the sum it is taken of. */
							__( '%1$s%% VAT of %2$s', 'deskside' ),
							formats.number( percent ),
							money( net_cents )
						) }
						sum={ money( vat_cents ) }
					/>
				) ) }
				<Sum
					strong
					label={ __( 'Total with VAT', 'deskside' ) }
					sum={ money( version.total_cents_with_vat ) }
				/>
			</tfoot>
		</table>
	);
}

function Sum( {
	label,
	sum,
	strong = false,
}: {
	label: string;
	sum: string;
	strong?: boolean;
} ) {
	return (
		<tr className={ strong ? 'is-total' : '' }>
			<th scope="row">{ label }</th>
			<td>{ sum }</td>
		</tr>
	);
}
