import { __ } from '@wordpress/i18n';
import type { ContractPage } from '../../contract/contract.ts';
import { formatDay } from '../format/format-day.ts';
import { formatCents } from '../format/format-money.ts';
import { formatNumber } from '../format/format-number.ts';
import type { Fact } from '../ticket/fact-table.tsx';

/**
 * What a contract adds to its plan, as facts to read; what nobody has set says so.
 *
 * @param page The contract.
 */
export function contractFacts( { contract }: ContractPage ): Fact[] {
	const unset = __( 'not set', 'deskside' );
	return [
		{
			label: __( 'First day', 'deskside' ),
			value: formatDay( contract.starts_on ),
		},
		{
			label: __( 'Last day', 'deskside' ),
			value: contract.ends_on
				? formatDay( contract.ends_on )
				: __( 'runs on', 'deskside' ),
		},
		{ label: __( 'Time zone', 'deskside' ), value: contract.zone },
		{
			label: __( 'Hourly rate, without VAT', 'deskside' ),
			value:
				contract.hourly_rate_cents === null
					? unset
					: formatCents(
							contract.hourly_rate_cents,
							contract.currency
					  ),
		},
		{
			label: __( 'VAT, %', 'deskside' ),
			value:
				contract.vat_percent === null
					? unset
					: formatNumber( contract.vat_percent ),
		},
		{
			label: __( 'Larger plan', 'deskside' ),
			value: contract.larger_plan
				? __( 'yes', 'deskside' )
				: __( 'no', 'deskside' ),
		},
	];
}
