import { __, sprintf } from '@wordpress/i18n';
import type { ContractCard } from '../../../contract/summary.ts';
import { useFormats } from '../../ui/formats.ts';

/** A plan without an allowance says so: unlimited, or without minutes, and how it counts instead. */
export function NoAllowance( { contract }: { contract: ContractCard } ) {
	const formats = useFormats();
	const { plan_label: plan, hourly_rate_cents: rate, currency } = contract;
	if ( contract.counting === 'unlimited' ) {
		return (
			<>
				<p className="deskside-allowance__left">
					{ sprintf(
						/* translators: %s: a plan's name. */
						__( 'Your plan %s is unlimited.', 'deskside' ),
						plan
					) }
				</p>
				<p>
					{ __(
						'No minutes are counted down: help costs nothing extra, however long it takes. What was done is listed below all the same.',
						'deskside'
					) }
				</p>
			</>
		);
	}
	return (
		<>
			<p className="deskside-allowance__left">
				{ sprintf(
					/* translators: %s: a plan's name. */
					__( 'Your plan %s does not count minutes.', 'deskside' ),
					plan
				) }
			</p>
			<p>
				{ rate === null
					? __(
							'What your plan includes costs nothing extra; for anything else you see the price before you send.',
							'deskside'
					  )
					: sprintf(
							/* translators: %s: a sum of money. */
							__(
								'What your plan includes costs nothing extra; other work is %s an hour without VAT, and you see the price before you send.',
								'deskside'
							),
							formats.money( rate, currency )
					  ) }
			</p>
		</>
	);
}
