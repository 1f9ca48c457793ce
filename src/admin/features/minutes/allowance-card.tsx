import { __, sprintf } from '@wordpress/i18n';
import type { Reservation } from '../../../contract/minutes.ts';
import type { Summary } from '../../../contract/summary.ts';
import { useFormats } from '../../ui/formats.ts';
import { AllowanceFigures } from './allowance-figures.tsx';
import { BeyondPlan } from './beyond-plan.tsx';
import { contractPhase } from './contract-phase.ts';
import { NoAllowance } from './no-allowance.tsx';
import { phaseLine } from './phase-line.ts';
import { Reservations } from './reservations.tsx';

type Props = {
	summary: Summary;
	/** What makes up the reserved minutes; none until the statement is read. */
	reservations: readonly Reservation[];
	/** The provider could not be reached: the figures are of `summary.as_of`. */
	stale: boolean;
	/** One of several sites of a network. */
	network: boolean;
	onOpenTicket: ( id: string ) => void;
};

/** The running month at a glance; what was not used is said as openly as what was. */
export function AllowanceCard( props: Props ) {
	const { summary, stale, network } = props;
	const formats = useFormats();
	const { contract, minutes } = summary;
	const phase = contractPhase( contract, summary.as_of );
	const line = phaseLine( phase, contract, formats );
	const runs = phase !== 'upcoming' && phase !== 'ended';
	return (
		<section className="deskside-allowance">
			{ runs && minutes.allowance && (
				<AllowanceFigures
					allowance={ minutes.allowance }
					reserved={ minutes.reserved }
				/>
			) }
			{ runs && ! minutes.allowance && (
				<NoAllowance contract={ contract } />
			) }
			{ line && <p>{ line }</p> }
			<BeyondPlan minutes={ minutes } />
			<Reservations
				reservations={ props.reservations }
				onOpenTicket={ props.onOpenTicket }
			/>
			{ network && (
				<p className="deskside-hint">
					{ sprintf(
						/* translators: %s: whose contract it is. */
						__(
							'These are the minutes of %s. Every site of your network has a contract of its own.',
							'deskside'
						),
						contract.client
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
