import { __, sprintf } from '@wordpress/i18n';
import { useEffect, useRef } from '@wordpress/element';
import type { Ticket } from '../../../contract/ticket.ts';
import { describeMinutes } from '../../ui/describe-minutes.ts';
import { describeStatus } from '../../ui/describe-status.ts';
import { type Formats, useFormats } from '../../ui/formats.ts';

/** The promise that still runs, in words; null once somebody has answered. */
function deadline( { status, estimate }: Ticket, formats: Formats ) {
	const { latest, measures } = estimate.response;
	if ( ! latest || status !== 'new' ) {
		return null;
	}
	return measures === 'answer'
		? sprintf(
				/* translators: %s: a day and time. */
				__( 'You have an answer by %s.', 'deskside' ),
				formats.moment( latest )
		  )
		: sprintf(
				/* translators: %s: a day and time. */
				__( 'Somebody begins by %s.', 'deskside' ),
				formats.moment( latest )
		  );
}

/** Subject, status, deadline, who works on it, what it used. */
export function ThreadHead( { ticket }: { ticket: Ticket } ) {
	const formats = useFormats();
	const heading = useRef< HTMLHeadingElement >( null );
	useEffect( () => heading.current?.focus(), [] );
	return (
		<div className="deskside-thread__head">
			<h3 ref={ heading } tabIndex={ -1 } dir="auto">
				{ ticket.subject }
			</h3>
			<p>
				<span className={ `deskside-status is-${ ticket.status }` }>
					{ describeStatus( ticket.status ) }
				</span>{ ' ' }
				{ sprintf(
					/* translators: 1: a ticket's number, 2: what it is about. */
					__( 'No. %1$d, %2$s', 'deskside' ),
					ticket.number,
					ticket.topic_label
				) }
			</p>
			<p>{ deadline( ticket, formats ) }</p>
			<p className="deskside-hint">
				{ [
					ticket.agent &&
						sprintf(
							/* translators: %s: a person's name. */
							__( '%s works on it.', 'deskside' ),
							ticket.agent
						),
					sprintf(
						/* translators: %s: a number of minutes. */
						__( 'Used so far: %s.', 'deskside' ),
						describeMinutes( ticket.minutes_used )
					),
				]
					.filter( Boolean )
					.join( ' ' ) }
			</p>
		</div>
	);
}
