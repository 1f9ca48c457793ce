import { capture, type Capture } from '../../src/contract/capture.ts';
import { estimate, type Estimate } from '../../src/contract/estimate.ts';
import {
	minuteEntry,
	type MinuteEntry,
	statement,
	type Statement,
} from '../../src/contract/minutes.ts';
import {
	launcherData,
	type LauncherData,
	outboxItem,
	type OutboxItem,
	panelBoot,
	type PanelBoot,
	sendAnswer,
	type SendAnswer,
	summaryAnswer,
	type SummaryAnswer,
} from '../../src/contract/site.ts';
import { summary, type Summary } from '../../src/contract/summary.ts';
import {
	message,
	type Message,
	ticket,
	type Ticket,
	type TicketSummary,
} from '../../src/contract/ticket.ts';
import { topicList, type TopicList } from '../../src/contract/topic.ts';

/** Makers of what the panel reads: fixed values, parsed by the contract; a test names only what it is about. */

const ULID = '01JD8Z7Q3M5V9X2B4C6D8E0F1';

/** `tic_…` and so on: one id for each kind and letter. */
export const idOf = ( kind: string, letter = 'A' ): string =>
	`${ kind }_${ ULID }${ letter }`;

const NOW = '2026-11-22T09:00:00.000Z';

export const buildSummary = ( change: Partial< Summary > = {} ): Summary =>
	summary.parse( {
		as_of: NOW,
		provider: {
			name: 'Noordwind Webshops',
			colour: '#0a6b5c',
			logo: null,
			phone: '+31 20 123 45 67',
		},
		contract: {
			id: idOf( 'con' ),
			plan: 'standaard',
			plan_label: 'Standaard',
			zone: 'Europe/Amsterdam',
			currency: 'EUR',
			vat_percent: 21,
			hourly_rate_cents: 9000,
		},
		minutes: {
			allowance: {
				month: '2026-11',
				granted: 30,
				used: 12,
				reserved: 0,
				remaining: 18,
				lapses_at: '2026-11-30T23:00:00.000Z',
			},
			billable: 0,
		},
		unread: 0,
		open_tickets: 1,
		phone: {
			label: 'Outage line',
			number: '+31 20 123 45 67',
			open_now: true,
			until: '2026-11-22T22:00:00.000Z',
			hours: 'Every day until 23:00',
		},
		...change,
	} );

export const buildSummaryAnswer = (
	change: Partial< SummaryAnswer > = {}
): SummaryAnswer =>
	summaryAnswer.parse( {
		summary: buildSummary(),
		stale: false,
		outbox: [],
		rights: { ask: true, approve_quotes: true, manage: true },
		...change,
	} );

export const buildTopics = ( change: Partial< TopicList > = {} ): TopicList =>
	topicList.parse( {
		topics: [
			{
				id: 'shop_function',
				label: 'A function of the shop',
				urgency: null,
				questions: [],
			},
			{
				id: 'payment_link',
				label: 'A payment provider',
				urgency: null,
				questions: [
					{
						fact: 'payment_provider',
						label: 'Which payment provider?',
						kind: 'choice',
						options: [
							{ value: 'paypal', label: 'PayPal' },
							{ value: 'other', label: 'Another one' },
						],
					},
				],
			},
			{
				id: 'outage',
				label: 'The shop is down',
				urgency: 'red',
				questions: [],
			},
		],
		urgencies: [
			{
				id: 'yellow',
				label: 'Soon serious',
				description: 'It works, but it cannot stay like this.',
			},
			{
				id: 'green',
				label: 'It can wait',
				description: 'A question or a wish.',
			},
		],
		...change,
	} );

export const buildEstimate = ( change: Partial< Estimate > = {} ): Estimate =>
	estimate.parse( {
		at: NOW,
		fingerprint: 'a'.repeat( 64 ),
		topic: 'shop_function',
		urgency: null,
		coverage: 'fair_use',
		minutes_expected: 12,
		fair_use_minutes: 12,
		hourly_minutes: 0,
		remaining_before: 18,
		remaining_after: 6,
		price: null,
		hourly_rate_cents: 9000,
		consent_required: false,
		may_refuse: false,
		response: {
			measures: 'answer',
			earliest: null,
			latest: '2026-11-25T16:00:00.000Z',
			latest_is_breach: false,
			text: 'Two working days, Monday to Friday, 9:00 to 17:00.',
		},
		reasons: [
			{ rule: 'fair_use', text: 'Functions of the shop are fair use.' },
		],
		...change,
	} );

/** An estimate beyond the allowance, to be agreed to. */
export const buildBilledEstimate = (
	change: Partial< Estimate > = {}
): Estimate =>
	buildEstimate( {
		fingerprint: 'b'.repeat( 64 ),
		minutes_expected: 45,
		fair_use_minutes: 18,
		hourly_minutes: 27,
		remaining_after: 0,
		consent_required: true,
		...change,
	} );

export const buildMessage = ( change: Partial< Message > = {} ): Message =>
	message.parse( {
		id: idOf( 'msg' ),
		author: { kind: 'site', name: 'Anna Bakker', you: true },
		body: 'The button does nothing.',
		attachments: [],
		written_at: NOW,
		received_at: NOW,
		...change,
	} );

export const buildTicket = ( change: Partial< Ticket > = {} ): Ticket =>
	ticket.parse( {
		id: idOf( 'tic' ),
		number: 7,
		subject: 'Checkout button',
		status: 'new',
		topic: 'shop_function',
		topic_label: 'A function of the shop',
		urgency: null,
		unread: 0,
		minutes_used: 0,
		created_at: NOW,
		updated_at: NOW,
		opened_by: { kind: 'site', name: 'Anna Bakker', you: true },
		agent: null,
		capture: null,
		estimate: buildEstimate(),
		messages: [ buildMessage() ],
		...change,
	} );

/** A ticket's line in a list. */
export function buildTicketSummary(
	change: Partial< TicketSummary > = {}
): TicketSummary {
	const {
		opened_by,
		agent,
		capture: seen,
		estimate: cost,
		messages,
		...line
	} = buildTicket();
	void [ opened_by, agent, seen, cost, messages ];
	return { ...line, ...change };
}

export const buildOutboxItem = (
	change: Partial< OutboxItem > = {}
): OutboxItem =>
	outboxItem.parse( {
		id: `${ ULID }A`,
		kind: 'ticket',
		ticket_id: idOf( 'tic' ),
		state: 'queued',
		subject: 'Checkout button',
		attempts: 1,
		next_try_at: '2026-11-22T09:05:00.000Z',
		problem: 'provider_unreachable',
		detail: null,
		created_at: NOW,
		...change,
	} );

/** The site's answer when the provider acknowledged at once. */
export const buildSent = ( change: Partial< Ticket > = {} ): SendAnswer =>
	sendAnswer.parse( {
		item: buildOutboxItem( {
			state: 'sent',
			problem: null,
			next_try_at: null,
		} ),
		changed: {
			ticket: buildTicket( change ),
			minutes: buildSummary().minutes,
		},
	} );

/** The site's answer when it could only save. */
export const buildSaved = ( change: Partial< OutboxItem > = {} ): SendAnswer =>
	sendAnswer.parse( { item: buildOutboxItem( change ), changed: null } );

export const buildEntry = (
	change: Partial< MinuteEntry > = {}
): MinuteEntry =>
	minuteEntry.parse( {
		id: idOf( 'min' ),
		kind: 'use',
		minutes: -12,
		billable: 0,
		worked_at: '2026-11-10T10:00:00.000Z',
		written_at: '2026-11-10T10:30:00.000Z',
		person: 'Joris',
		work: 'Mended the shipping costs',
		ticket_id: idOf( 'tic' ),
		...change,
	} );

export const buildStatement = (
	change: Partial< Statement > = {}
): Statement =>
	statement.parse( {
		month: '2026-11',
		zone: 'Europe/Amsterdam',
		open: true,
		granted: 30,
		used: 12,
		expired: 0,
		over: 0,
		entries: [ buildEntry() ],
		...change,
	} );

export const buildLauncherData = (
	change: Partial< LauncherData > = {}
): LauncherData =>
	launcherData.parse( {
		root: 'http://shop.test/wp-json/deskside/v1',
		nonce: 'aaaaaaaaaa',
		nonce_url: 'http://shop.test/wp-admin/admin-ajax.php?action=rest-nonce',
		screen: { id: 'plugins', base: 'plugins' },
		drawn_by: {
			kind: 'core',
			slug: 'wordpress',
			name: 'WordPress',
			version: '6.6',
		},
		unread: 0,
		css: 'http://shop.test/panel.css',
		...change,
	} );

export const buildBoot = ( change: Partial< PanelBoot > = {} ): PanelBoot =>
	panelBoot.parse( {
		scripts: '',
		styles: [],
		translations: null,
		connected: true,
		settings_url: 'http://shop.test/wp-admin/options-general.php',
		page_url: 'http://shop.test/wp-admin/admin.php?page=deskside',
		environment: {
			wordpress: '6.6',
			php: '8.2',
			deskside: '0.1.0',
			locale: 'en_US',
			theme: 'Twenty Twenty-Four 1.2',
			woocommerce: null,
			multisite: false,
		},
		mask_rules: [],
		summary: buildSummary(),
		rights: { ask: true, approve_quotes: true, manage: true },
		user: { key: '1-1', name: 'Anna Bakker' },
		...change,
	} );

/** A capture as `admin/capture` and the launcher make it together. */
export const buildCapture = ( change: Partial< Capture > = {} ): Capture =>
	capture.parse( {
		taken_at: NOW,
		screen: {
			id: 'plugins',
			base: 'plugins',
			title: 'Plugins ‹ Shop',
			url: '/wp-admin/plugins.php',
			drawn_by: null,
		},
		field: null,
		notices: [
			{ kind: 'error', text: 'The plugin could not be updated.' },
		],
		errors: [],
		view: {
			width: 1280,
			height: 800,
			ratio: 1,
			rtl: false,
			colour_scheme: 'light',
			browser: 'Test browser',
		},
		environment: null,
		masked: { values: 3, texts: 5 },
		...change,
	} );
