import { Button } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import { useEffect, useRef } from 'react';
import type { QueueItem, SetStatus } from '../../contract/desk.ts';
import { supportCodeOf } from '../../contract/support-code.ts';
import { hrefOf } from '../app/route.ts';
import { formatInstant } from '../format/format-instant.ts';
import { useNow } from '../format/use-now.ts';
import { DueTime } from '../queue/due-time.tsx';
import { UrgencySign } from '../queue/urgency-sign.tsx';
import { statusLabel } from '../words/status-label.ts';
import { StatusButtons } from './status-buttons.tsx';

interface Props {
	item: QueueItem;
	openedBy: string;
	onStatus: (
		status: SetStatus[ 'status' ],
		key: string
	) => Promise< unknown >;
}

/** Which ticket it is, whose, and how urgent; takes the focus when the ticket opens. */
export function TicketHead( { item, openedBy, onStatus }: Props ) {
	const heading = useRef< HTMLHeadingElement >( null );
	const now = useNow();
	useEffect( () => heading.current?.focus(), [] );
	return (
		<header className="deskside-ticket__head">
			<Button
				className="deskside-ticket__back"
				variant="link"
				href={ hrefOf( '/' ) }
			>
				{ __( 'Back to the queue', 'deskside' ) }
			</Button>
			<div className="deskside-ticket__signs">
				<UrgencySign urgency={ item.urgency } />
				<span className="deskside-status" data-status={ item.status }>
					{ statusLabel( item.status ) }
				</span>
				<DueTime
					dueAt={ item.due_at }
					isBreach={ item.due_is_breach }
					now={ now }
				/>
			</div>
			<h2 id="ticket-subject" tabIndex={ -1 } ref={ heading } dir="auto">
				<span className="deskside-ticket__number">
					#{ item.number }
				</span>{ ' ' }
				{ item.subject }
			</h2>
			<p className="deskside-ticket__whose">
				<a
					href={ `#/?${ new URLSearchParams( {
						site: item.site_id,
					} ) }` }
				>
					<bdi>{ item.site_name }</bdi>
				</a>
				<bdi className="deskside-ticket__url">{ item.site_url }</bdi>
				<bdi>{ item.topic_label }</bdi>
				<span>
					{ sprintf(
						/* translators: 1: a person's name, 2: a date and time */
						__( 'Opened by %1$s, %2$s', 'deskside' ),
						openedBy,
						formatInstant( item.created_at )
					) }
				</span>
				<span>
					{ sprintf(
						/* translators: %s: six letters and digits that a client reads out on the phone */
						__( 'Support code %s', 'deskside' ),
						supportCodeOf( item.id )
					) }
				</span>
				{ item.agent && (
					<span>
						{
							/* translators: %s: an agent's name */
							sprintf(
								__( 'In charge: %s', 'deskside' ),
								item.agent
							)
						}
					</span>
				) }
			</p>
			<StatusButtons status={ item.status } onStatus={ onStatus } />
		</header>
	);
}
