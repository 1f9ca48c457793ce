import { __, sprintf } from '@wordpress/i18n';
import type { BilledSum } from '../../../contract/minutes.ts';
import { describeMinutes } from '../../ui/describe-minutes.ts';
import { useFormats } from '../../ui/formats.ts';

/** What the minutes beyond the plan come to, as the provider counts it: without VAT, the VAT, with it. */
export function BilledLines( { billed }: { billed: BilledSum } ) {
	const formats = useFormats();
	const say = ( cents: number ) => formats.money( cents, billed.currency );
	const { hourly_rate_cents: rate, total_cents: net } = billed;
	const { vat_percent: percent, vat_cents: vat } = billed;
	const gross = billed.total_cents_with_vat;
	if ( rate === null || net === null ) {
		return (
			<p className="deskside-hint">
				{ __(
					'Your contract names no hourly rate yet: ask your provider what these minutes cost.',
					'deskside'
				) }
			</p>
		);
	}
	const lines: [ string, string ][] = [
		[
			sprintf(
				/* translators: 1: a number of minutes, 2: a sum of money. */
				__( '%1$s at %2$s an hour', 'deskside' ),
				describeMinutes( billed.minutes ),
				say( rate )
			),
			say( net ),
		],
	];
	if ( percent !== null && vat !== null && gross !== null ) {
		lines.push(
			[
				sprintf(
					/* translators: 1: a VAT rate in percent, 2: the sum it is taken of. */
					__( '%1$s%% VAT of %2$s', 'deskside' ),
					formats.number( percent ),
					say( net )
				),
				say( vat ),
			],
			[ __( 'Total with VAT', 'deskside' ), say( gross ) ]
		);
	}
	return (
		<>
			<dl className="deskside-sums">
				{ lines.map( ( [ label, sum ] ) => (
					<div key={ label }>
						<dt>{ label }</dt>
						<dd>{ sum }</dd>
					</div>
				) ) }
			</dl>
			<p className="deskside-hint">
				{ gross === null
					? __(
							'That is without VAT: your contract names no rate of it yet. Quotes are not in it.',
							'deskside'
					  )
					: __(
							'Quotes are not in it: each has its own sum.',
							'deskside'
					  ) }
			</p>
		</>
	);
}
