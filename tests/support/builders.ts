import {
	announcedAttachment,
	type AnnouncedAttachment,
} from '../../src/contract/attachment.ts';
import { capture, type Capture } from '../../src/contract/capture.ts';
import { reply, type Reply } from '../../src/contract/desk.ts';
import { person, type Person } from '../../src/contract/person.ts';
import {
	newMessage,
	newTicket,
	type NewMessage,
	type NewTicket,
} from '../../src/contract/ticket.ts';

/** A Tuesday morning in office hours: where every test begins unless it says otherwise. */
export const NOW = '2026-11-10T09:00:00.000Z';

let serial = 0;

/** A ULID that no other call in this process gave, in ascending order, the same in each run. */
export function nextUlid(): string {
	serial++;
	return `01KA${ serial.toString().padStart( 22, '0' ) }`;
}

export function buildPerson( part: Partial< Person > = {} ): Person {
	return person.parse( {
		ref: '7',
		name: 'Anna de Vries',
		email: 'anna@shop.example',
		role: 'owner',
		locale: 'en',
		...part,
	} );
}

export function buildNewTicket( part: Partial< NewTicket > = {} ): NewTicket {
	return newTicket.parse( {
		id: `tic_${ nextUlid() }`,
		subject: 'The coupon field is gone',
		body: 'Since this morning customers cannot enter a coupon.',
		topic: 'shop_function',
		urgency: null,
		facts: {},
		capture: null,
		attachments: [],
		estimate_seen: null,
		consent: null,
		written_at: NOW,
		...part,
	} );
}

export function buildNewMessage(
	part: Partial< NewMessage > = {}
): NewMessage {
	return newMessage.parse( {
		id: `msg_${ nextUlid() }`,
		body: 'It happens in Firefox too.',
		attachments: [],
		written_at: NOW,
		...part,
	} );
}

export function buildReply( part: Partial< Reply > = {} ): Reply {
	return reply.parse( {
		id: `msg_${ nextUlid() }`,
		body: 'The setting was off. It is on again.',
		status: 'answered',
		attachments: [],
		written_at: NOW,
		...part,
	} );
}

export function buildAttachment(
	part: Partial< AnnouncedAttachment > = {}
): AnnouncedAttachment {
	return announcedAttachment.parse( {
		id: `att_${ nextUlid() }`,
		kind: 'picture',
		name: 'screen.png',
		type: 'image/png',
		bytes: 1,
		sha256: '0'.repeat( 64 ),
		...part,
	} );
}

export function buildCapture( part: Partial< Capture > = {} ): Capture {
	return capture.parse( {
		taken_at: NOW,
		screen: {
			id: 'woocommerce_page_wc-settings',
			base: 'woocommerce_page_wc-settings',
			title: 'WooCommerce settings',
			url: '/wp-admin/admin.php?page=wc-settings',
			drawn_by: {
				kind: 'plugin',
				slug: 'woocommerce',
				name: 'WooCommerce',
				version: '10.3.5',
			},
		},
		field: null,
		notices: [],
		errors: [],
		view: {
			width: 1440,
			height: 900,
			ratio: 2,
			rtl: false,
			colour_scheme: 'light',
			browser: 'Firefox 145',
		},
		environment: null,
		masked: { values: 3, texts: 1 },
		...part,
	} );
}
