import { Button } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import { useEffect, useRef } from 'react';
import type { QueueItem, SeenTicket, SetStatus } from '../../contract/desk.ts';
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
	agentId: string;
	/** What of the ticket stands on the screen. */
	seen: SeenTicket;
	onStatus: ( wanted: SetStatus, key: string ) => Promise< unknown >;
	onReload: () => void;
}

/** Which ticket it is, whose, and how urgent; takes the focus when the ticket opens. */
export function TicketHead( {
	item,
	openedBy,
	agentId,
	seen,
	onStatus,
	onReload,
}: Props ) {
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
				<UrgencySign
					urgency={ item.urgency }
					standsFirst={ item.stands_first }
				/>
				<span className="deskside-status" data-status={ item.status }>
					{ statusLabel( item.status ) }
				</span>
				<DueTime
					dueAt={ item.due_at }
					isBreach={ item.due_is_breach }
					warnAt={ item.warn_at }
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
						{ item.agent_since &&
							item.agent_id !== agentId &&
							`, ${ sprintf(
								/* translators: %s: a date and time */
								__( 'since %s', 'deskside' ),
								formatInstant( item.agent_since )
							) }` }
					</span>
				) }
			</p>
			{ item.status === 'refused' && (
				<p>
					{ __(
						'This request was refused and referred. To answer it after all, take it in charge.',
						'deskside'
					) }
				</p>
			) }
			<StatusButtons
				item={ item }
				agentId={ agentId }
				seen={ seen }
				onStatus={ onStatus }
				onDone={ () => heading.current?.focus() }
				onReload={ onReload }
			/>
		</header>
	);
}
