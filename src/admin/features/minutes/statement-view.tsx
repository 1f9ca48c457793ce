import { __ } from '@wordpress/i18n';
import type { Statement } from '../../../contract/minutes.ts';
import { describeMinutes } from '../../ui/describe-minutes.ts';
import { EntryLine } from './entry-line.tsx';

type Props = {
	statement: Statement;
	onOpenTicket: ( id: string ) => void;
};

/** A month: its sums and each entry behind them. */
export function StatementView( { statement, onOpenTicket }: Props ) {
	const { granted, used, expired, over, open, entries } = statement;
	const sums: [ string, number ][] = [
		[ __( 'In the plan', 'deskside' ), granted ],
		[ __( 'Used', 'deskside' ), used ],
		...( open
			? []
			: [
					[ __( 'Lapsed unused', 'deskside' ), expired ] as [
						string,
						number,
					],
			  ] ),
		[ __( 'Beyond the plan', 'deskside' ), over ],
	];
	return (
		<>
			<dl className="deskside-sums">
				{ sums.map( ( [ label, minutes ] ) => (
					<div key={ label }>
						<dt>{ label }</dt>
						<dd>{ describeMinutes( minutes ) }</dd>
					</div>
				) ) }
			</dl>
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
