import { __, sprintf } from '@wordpress/i18n';
import type { QueueItem } from '../../contract/desk.ts';
import { ticketHref } from '../app/route.ts';
import { formatAge } from '../format/format-age.ts';
import { formatInstant } from '../format/format-instant.ts';
import { statusLabel } from '../words/status-label.ts';
import { DueTime } from './due-time.tsx';
import { UrgencySign } from './urgency-sign.tsx';

interface Props {
	item: QueueItem;
	isOpen: boolean;
	hasNews: boolean;
	/** Milliseconds since 1970. */
	now: number;
}

/** One ticket of the queue: all of it is the link. */
export function QueueLine( { item, isOpen, hasNews, now }: Props ) {
	return (
		<a
			className="deskside-line"
			data-deskside-line
			data-urgency={
				item.urgency ?? ( item.stands_first ? 'red' : 'none' )
			}
			href={ ticketHref( item.id ) }
			aria-current={ isOpen ? 'true' : undefined }
		>
			<span className="deskside-line__top">
				<UrgencySign
					urgency={ item.urgency }
					standsFirst={ item.stands_first }
				/>
				{ hasNews && (
					<span className="deskside-line__news">
						{ __( 'New message', 'deskside' ) }
					</span>
				) }
				<span
					className="deskside-line__subject"
					dir="auto"
					title={ item.subject }
				>
					{ item.subject }
				</span>
				<DueTime
					dueAt={ item.due_at }
					isBreach={ item.due_is_breach }
					warnAt={ item.warn_at }
					now={ now }
				/>
			</span>
			<span className="deskside-line__facts">
				<span>#{ item.number }</span>
				<bdi>{ item.site_name }</bdi>
				<span>{ statusLabel( item.status ) }</span>
				{ item.waiting_since && (
					<span title={ formatInstant( item.waiting_since ) }>
						{
							/* translators: %s: a span of time, like "2 h 15 min" */
							sprintf(
								__( 'waiting for us %s', 'deskside' ),
								formatAge( item.waiting_since, now )
							)
						}
					</span>
				) }
				<bdi>{ item.plan_label }</bdi>
				{ item.agent && <bdi>{ item.agent }</bdi> }
				{ /* Of a ticket that was never answered the age is how long it waits. */ }
				{ item.waiting_since !== item.created_at && (
					<span title={ formatInstant( item.created_at ) }>
						{
							/* translators: %s: a span of time, like "2 h 15 min" */
							sprintf(
								__( 'age %s', 'deskside' ),
								formatAge( item.created_at, now )
							)
						}
					</span>
				) }
			</span>
		</a>
	);
}
