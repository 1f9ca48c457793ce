import { __, sprintf } from '@wordpress/i18n';
import type { Statement } from '../../../contract/minutes.ts';
import type { ContractCard } from '../../../contract/summary.ts';
import { describeMinutes } from '../../ui/describe-minutes.ts';
import { BilledLines } from './billed-lines.tsx';
import { EntryLine } from './entry-line.tsx';
import { ranInMonth } from './ran-in-month.ts';

type Props = {
	statement: Statement;
	contract: ContractCard | null;
	/** What was not used can still be used. */
	usable: boolean;
	onOpenTicket: ( id: string ) => void;
};

/** A month: its sums and each entry behind them. */
export function StatementView( props: Props ) {
	const { statement, contract, usable, onOpenTicket } = props;
	const { granted, used, unused, over, entries } = statement;
	if ( contract && ! ranInMonth( contract, statement.month ) ) {
		return (
			<p>
				{ __( 'Your contract did not run in this month.', 'deskside' ) }
			</p>
		);
	}
	const sums: [ string, number ][] = [
		[ __( 'In the plan', 'deskside' ), granted ],
		[ __( 'Used', 'deskside' ), used ],
		[
			usable
				? __( 'Not used yet', 'deskside' )
				: __( 'Lapsed unused', 'deskside' ),
			unused,
		],
	];
	return (
		<>
			<dl className="deskside-sums">
				{ [
					...( granted ? sums : [] ),
					[ __( 'Beyond the plan', 'deskside' ), over ] as const,
				].map( ( [ label, minutes ] ) => (
					<div key={ label }>
						<dt>{ label }</dt>
						<dd>{ describeMinutes( minutes ) }</dd>
					</div>
				) ) }
			</dl>
			{ statement.billed && <BilledLines billed={ statement.billed } /> }
			{ ! usable && unused > 0 && (
				<p className="deskside-hint">
					{ sprintf(
						/* translators: 1: minutes that nobody used, 2: minutes of the plan. */
						__(
							'%1$s of %2$s were not used in this month.',
							'deskside'
						),
						describeMinutes( unused ),
						String( granted )
					) }
				</p>
			) }
			{ entries.length ? (
				<ul className="deskside-entries">
					{ entries.map( ( entry ) => (
						<EntryLine
							key={ entry.id }
							entry={ entry }
							onOpenTicket={ onOpenTicket }
						/>
					) ) }
				</ul>
			) : (
				<p>{ __( 'Nothing was booked in this month.', 'deskside' ) }</p>
			) }
		</>
	);
}
