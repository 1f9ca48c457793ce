import { __, sprintf } from '@wordpress/i18n';
import type { Allowance } from '../../contract/minutes.ts';
import { formatInstant } from '../format/format-instant.ts';

interface Props {
	allowance: Allowance;
	/** Billable minutes agreed to for open tickets of the contract and not booked yet. */
	reserved: number;
}

/** The month's minutes as a bar with its words. */
export function AllowanceBar( { allowance, reserved }: Props ) {
	const { granted, used, remaining } = allowance;
	const text = sprintf(
		/* translators: 1: minutes left, 2: minutes of the month, 3: minutes used, 4: minutes reserved for open tickets */
		__( '%1$d of %2$d minutes left; used %3$d, reserved %4$d', 'deskside' ),
		remaining,
		granted,
		used,
		reserved
	);
	return (
		<div className="deskside-allowance">
			<p>{ text }</p>
			<div className="deskside-allowance__bar" aria-hidden="true">
				<span data-part="used" style={ { flexGrow: used } } />
				<span data-part="left" style={ { flexGrow: remaining } } />
			</div>
			<p className="deskside-small">
				{
					/* translators: %s: a date and time */
					sprintf(
						__( 'What is left lapses %s.', 'deskside' ),
						formatInstant( allowance.lapses_at )
					)
				}
			</p>
		</div>
	);
}
