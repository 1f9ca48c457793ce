import { __, sprintf } from '@wordpress/i18n';
import type { Breach, Deadline } from '../../contract/breach.ts';
import { formatDueDays } from '../format/format-due-days.ts';
import { formatDay } from '../format/format-day.ts';
import { formatExact, minutesOfEach } from '../format/format-exact.ts';
import { formatInstant } from '../format/format-instant.ts';
import { useNow } from '../format/use-now.ts';
import { promiseLabel } from '../words/promise-label.ts';
import { BreachCard } from './breach-card.tsx';
import { earlyNote } from './early-note.ts';
import { PauseList } from './pause-list.tsx';
import { ZoneNote } from './zone-note.tsx';

interface Props {
	deadline: Deadline | null;
	/** How many working days away it is; null where none are counted. */
	workingDays: number | null;
	breaches: readonly Breach[];
}

/** The running promise of a ticket with how its deadline comes about, and the promises that were not kept. */
export function DeadlinePanel( { deadline, workingDays, breaches }: Props ) {
	if ( ! deadline && breaches.length === 0 ) {
		return null;
	}
	return (
		<section className="deskside-panel" aria-labelledby="deadline-title">
			<h3 id="deadline-title">{ __( 'Deadline', 'deskside' ) }</h3>
			{ deadline && (
				<Running deadline={ deadline } workingDays={ workingDays } />
			) }
			{ breaches.map( ( breach ) => (
				<BreachCard
					key={ `${ breach.id } ${ breach.happened_at }` }
					breach={ breach }
				/>
			) ) }
		</section>
	);
}

function Running( {
	deadline,
	workingDays,
}: {
	deadline: Deadline;
	workingDays: number | null;
} ) {
	const { promise, earliest, latest, segments, holidays } = deadline;
	const note = earlyNote( earliest, useNow() );
	const counted = minutesOfEach( segments.map( ( { seconds } ) => seconds ) );
	return (
		<>
			<p className="deskside-panel__lead">
				<strong>{ promiseLabel( promise ) }</strong>
				<span>
					{ latest
						? sprintf(
								/* translators: %s: a date and time */
								__( 'until %s', 'deskside' ),
								formatDueDays( latest, workingDays )
						  )
						: __( 'The clock stands still.', 'deskside' ) }
				</span>
			</p>
			{ deadline.text && (
				<>
					<p dir="auto">{ deadline.text }</p>
					<ZoneNote
						zone={ deadline.zone }
						at={ deadline.started_at }
					/>
				</>
			) }
			{ note && <p>{ note }</p> }
			<PauseList pauses={ deadline.pauses } />
			{ segments.length > 0 && (
				<details className="deskside-more">
					<summary>{ __( 'What was counted', 'deskside' ) }</summary>
					<table className="deskside-list">
						<thead>
							<tr>
								<th scope="col">
									{ __( 'From', 'deskside' ) }
								</th>
								<th scope="col">{ __( 'To', 'deskside' ) }</th>
								<th scope="col">
									{ __( 'Counted', 'deskside' ) }
								</th>
							</tr>
						</thead>
						<tbody>
							{ segments.map( ( { from, to }, index ) => (
								<tr key={ from }>
									<td data-label={ __( 'From', 'deskside' ) }>
										{ formatInstant( from ) }
									</td>
									<td data-label={ __( 'To', 'deskside' ) }>
										{ formatInstant( to ) }
									</td>
									<td
										data-label={ __(
											'Counted',
											'deskside'
										) }
									>
										{ formatExact( counted[ index ] ?? 0 ) }
									</td>
								</tr>
							) ) }
						</tbody>
					</table>
				</details>
			) }
			{ holidays.length > 0 && (
				<p className="deskside-small">
					{ sprintf(
						/* translators: %s: dates with the names of holidays */
						__( 'Closed: %s', 'deskside' ),
						holidays
							.map( ( { date, name } ) =>
								`${ formatDay( date ) } ${ name }`.trim()
							)
							.join( ', ' )
					) }
				</p>
			) }
		</>
	);
}
