import { __, sprintf } from '@wordpress/i18n';
import type { QuoteTotals } from '../../contract/quote.ts';
import { formatCents } from '../format/format-money.ts';
import { formatNumber } from '../format/format-number.ts';

interface Props {
	/** Null while a line cannot be counted. */
	totals: QuoteTotals | null;
	/** Why there are none, although each line can be counted. */
	whyNot: string | null;
	currency: string;
}

/** The sums of what is being composed, as the provider will compute them. */
export function FormTotals( { totals, whyNot, currency }: Props ) {
	const money = ( cents: number | undefined ) =>
		cents === undefined ? '–' : formatCents( cents, currency );
	return (
		<div role="status">
			<dl className="deskside-totals">
				<div>
					<dt>{ __( 'Total without VAT', 'deskside' ) }</dt>
					<dd>{ money( totals?.total_cents ) }</dd>
				</div>
				{ totals?.vat.map( ( { percent, vat_cents: cents } ) => (
					<div key={ percent }>
						<dt>
							{ sprintf(
								/* translators: %s: a percentage */
								__( 'VAT %s %%', 'deskside' ),
								formatNumber( percent )
							) }
						</dt>
						<dd>{ money( cents ) }</dd>
					</div>
				) ) }
				<div data-row="gross">
					<dt>{ __( 'Total with VAT', 'deskside' ) }</dt>
					<dd>{ money( totals?.total_cents_with_vat ) }</dd>
				</div>
			</dl>
			{ whyNot && <p className="deskside-small">{ whyNot }</p> }
		</div>
	);
}
