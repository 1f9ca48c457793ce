import {
	deskTicket,
	type DeskTicket,
	type QueueItem,
} from '../../contract/desk.ts';
import type { Ticket } from '../../contract/ticket.ts';
import { buildCapture } from './build-capture.ts';
import { buildEstimate } from './build-estimate.ts';
import { buildMessage } from './build-message.ts';
import { buildPicture } from './build-picture.ts';
import { buildQueueItem } from './build-queue-item.ts';
import { numberedId } from './numbered-id.ts';

interface Change {
	item?: Partial< QueueItem >;
	ticket?: Partial< Ticket >;
	contract?: Partial< DeskTicket[ 'contract' ] >;
	entries?: DeskTicket[ 'entries' ];
	breaches?: DeskTicket[ 'breaches' ];
	may_refuse?: boolean;
}

/**
 * A ticket as an agent sees it: with a picture, 18 of 30 minutes left and no consent.
 *
 * @param change What the test is about.
 */
export function buildDeskTicket( change: Change = {} ): DeskTicket {
	const item = buildQueueItem( change.item );
	return deskTicket.parse( {
		item,
		ticket: {
			id: item.id,
			number: item.number,
			subject: item.subject,
			status: item.status,
			topic: item.topic,
			topic_label: item.topic_label,
			urgency: item.urgency,
			unread: item.unread,
			minutes_used: item.minutes_used,
			created_at: item.created_at,
			updated_at: item.updated_at,
			opened_by: { kind: 'site', name: 'Anna de Bakker', you: false },
			agent: item.agent,
			capture: buildCapture(),
			estimate: buildEstimate(),
			due: null,
			messages: [ buildMessage( { attachments: [ buildPicture() ] } ) ],
			pauses: [],
			refusal: null,
			breaches: [],
			...change.ticket,
		},
		contract: {
			id: numberedId( 'con', 1 ),
			plan_label: item.plan_label,
			zone: 'Europe/Amsterdam',
			currency: 'EUR',
			vat_percent: 21,
			hourly_rate_cents: 9500,
			slips: [ { id: 'no_backup', label: 'No backup' } ],
			slip_price: { min_cents: 2000, max_cents: 5000 },
			minutes: {
				allowance: {
					month: '2026-11',
					granted: 30,
					used: 12,
					remaining: 18,
					lapses_at: '2026-11-30T23:00:00.000Z',
				},
				reserved: 0,
				billable: 0,
			},
			consent_left: 0,
			cover: 'allowance',
			...change.contract,
		},
		entries: change.entries ?? [],
		deadline: null,
		breaches: change.breaches ?? [],
		may_refuse: change.may_refuse ?? false,
	} );
}
