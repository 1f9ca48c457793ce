import { __, sprintf } from '@wordpress/i18n';
import type { Allowance } from '../../../contract/minutes.ts';
import type { Summary } from '../../../contract/summary.ts';
import { describeMinutes } from '../../ui/describe-minutes.ts';
import { useFormats } from '../../ui/formats.ts';
import { Ring } from '../../ui/ring.tsx';
import { NoAllowance } from './no-allowance.tsx';

type Props = {
	summary: Summary;
	/** The provider could not be reached: the figures are of `summary.as_of`. */
	stale: boolean;
};

/** The running month at a glance; what was not used is said as openly as what was. */
export function AllowanceCard( { summary, stale }: Props ) {
	const formats = useFormats();
	const { allowance, billable } = summary.minutes;
	return (
		<section className="deskside-allowance">
			{ allowance ? (
				<Figures allowance={ allowance } />
			) : (
				<NoAllowance contract={ summary.contract } />
			) }
			{ billable > 0 && (
				<p>
					{ sprintf(
						/* translators: %s: a number of minutes. */
						__(
							'Billed beyond your plan this month: %s.',
							'deskside'
						),
						describeMinutes( billable )
					) }
				</p>
			) }
			{ stale && (
				<p className="deskside-hint">
					{ sprintf(
						/* translators: %s: a day and time. */
						__(
							'Your provider cannot be reached; these figures are of %s.',
							'deskside'
						),
						formats.moment( summary.as_of )
					) }
				</p>
			) }
		</section>
	);
}

function Figures( { allowance }: { allowance: Allowance } ) {
	const formats = useFormats();
	const { granted, used, reserved, remaining, lapses_at: lapses } = allowance;
	const part = ( minutes: number ) => ( granted ? minutes / granted : 0 );
	const left = sprintf(
		/* translators: 1: minutes left, 2: minutes of the plan. */
		__( '%1$s left of %2$s this month', 'deskside' ),
		describeMinutes( remaining ),
		formats.number( granted )
	);
	return (
		<div className="deskside-allowance__figures">
			<Ring
				left={ part( remaining ) }
				reserved={ part( reserved ) }
				label={ left }
			>
				{ formats.number( remaining ) }
			</Ring>
			<div>
				<p className="deskside-allowance__left">{ left }</p>
				<dl>
					<dt>{ __( 'Used', 'deskside' ) }</dt>
					<dd>{ describeMinutes( used ) }</dd>
					<dt>{ __( 'Reserved for open tickets', 'deskside' ) }</dt>
					<dd>{ describeMinutes( reserved ) }</dd>
				</dl>
				<p className="deskside-hint">
					{ sprintf(
						/* translators: %s: a day and time. */
						__( 'What is left lapses on %s.', 'deskside' ),
						formats.moment( lapses )
					) }
				</p>
			</div>
		</div>
	);
}
