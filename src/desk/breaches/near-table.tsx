import { __ } from '@wordpress/i18n';
import type { DeskPrediction } from '../../contract/breach.ts';
import { ticketHref } from '../app/route.ts';
import { DueTime } from '../queue/due-time.tsx';
import { promiseLabel } from '../words/promise-label.ts';

interface Props {
	predictions: readonly DeskPrediction[];
	/** Milliseconds since 1970. */
	now: number;
}

/** Deadlines that are near, the nearest first. */
export function NearTable( { predictions, now }: Props ) {
	if ( predictions.length === 0 ) {
		return <p>{ __( 'No deadline is near.', 'deskside' ) }</p>;
	}
	return (
		<table className="deskside-list">
			<thead>
				<tr>
					<th scope="col">{ __( 'Ticket', 'deskside' ) }</th>
					<th scope="col">{ __( 'Promise', 'deskside' ) }</th>
					<th scope="col">{ __( 'In charge', 'deskside' ) }</th>
					<th scope="col">{ __( 'Until', 'deskside' ) }</th>
				</tr>
			</thead>
			<tbody>
				{ predictions.map( ( one ) => (
					<tr key={ `${ one.ticket_id } ${ one.promise }` }>
						<th scope="row">
							<a href={ ticketHref( one.ticket_id ) }>
								#{ one.number } <bdi>{ one.subject }</bdi>
							</a>{ ' ' }
							<bdi className="deskside-small">
								{ one.site_name }
							</bdi>
						</th>
						<td data-label={ __( 'Promise', 'deskside' ) }>
							{ promiseLabel( one.promise ) }
						</td>
						<td
							data-label={ __( 'In charge', 'deskside' ) }
							dir="auto"
						>
							{ one.agent ?? __( 'nobody', 'deskside' ) }
						</td>
						<td data-label={ __( 'Until', 'deskside' ) }>
							<DueTime
								dueAt={ one.latest }
								isBreach={ one.latest_is_breach }
								warnAt={ one.warned_at }
								now={ now }
							/>
						</td>
					</tr>
				) ) }
			</tbody>
		</table>
	);
}
