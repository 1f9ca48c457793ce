import { __, sprintf } from '@wordpress/i18n';
import { useEffect, useRef } from '@wordpress/element';
import type { Ticket } from '../../../contract/ticket.ts';
import { describeDue } from '../../ui/describe-due.ts';
import { describeMinutes } from '../../ui/describe-minutes.ts';
import { describeStatus } from '../../ui/describe-status.ts';
import { type Formats, useFormats } from '../../ui/formats.ts';

/** The promise that runs, in words; null when nothing is awaited. */
function deadline( { due }: Ticket, formats: Formats ) {
	if ( ! due ) {
		return null;
	}
	const { latest, measures } = due;
	if ( ! latest ) {
		return __( 'The clock of the promised time stands still.', 'deskside' );
	}
	if ( Date.parse( latest ) < Date.now() ) {
		return sprintf(
			/* translators: %s: a day and time that is over. */
			__( 'This was promised by %s.', 'deskside' ),
			formats.moment( latest )
		);
	}
	const when = describeDue( due, latest, formats );
	return measures === 'answer'
		? sprintf(
				/* translators: %s: a day and time, perhaps with how many working days away it is. */
				__( 'You have an answer by %s.', 'deskside' ),
				when
		  )
		: sprintf(
				/* translators: %s: a day and time, perhaps with how many working days away it is. */
				__( 'Somebody begins by %s.', 'deskside' ),
				when
		  );
}

/** Subject, status, deadline, who works on it, what it used. */
export function ThreadHead( { ticket }: { ticket: Ticket } ) {
	const formats = useFormats();
	const heading = useRef< HTMLHeadingElement >( null );
	useEffect( () => heading.current?.focus(), [] );
	return (
		<div className="deskside-thread__head">
			<h3 ref={ heading } tabIndex={ -1 }>
				<bdi>{ ticket.subject }</bdi>
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
