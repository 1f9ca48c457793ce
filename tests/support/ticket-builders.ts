import { estimate, type Estimate } from '../../src/contract/estimate.ts';
import {
	outboxItem,
	type OutboxItem,
	sendAnswer,
	type SendAnswer,
} from '../../src/contract/site.ts';
import {
	keptConsent,
	type KeptConsent,
	message,
	type Message,
	ticket,
	type Ticket,
	type TicketLine,
} from '../../src/contract/ticket.ts';
import { topicList, type TopicList } from '../../src/contract/topic.ts';
import { buildSummary, idOf, NOW } from './browser-builders.ts';

/** Some of the topics of the plan `standaard`, as the provider tells them. */
export const buildTopics = ( change: Partial< TopicList > = {} ): TopicList =>
	topicList.parse( {
		topics: [
			{
				id: 'shop_function',
				label: 'How a shop function works or why it does not',
				urgency: null,
				urgent: false,
				questions: [],
			},
			{
				id: 'payment_link',
				label: 'Payment provider',
				urgency: null,
				urgent: false,
				questions: [
					{
						fact: 'payment_provider',
						label: 'Which payment provider is it about?',
						kind: 'choice',
						options: [
							{ value: 'multisafepay', label: 'MultiSafepay' },
							{ value: 'paypal', label: 'PayPal' },
							{ value: 'other', label: 'Another one' },
						],
					},
				],
			},
			{
				id: 'outage',
				label: 'The shop is down',
				urgency: null,
				urgent: true,
				questions: [],
			},
		],
		urgencies: [
			{
				id: 'red',
				label: 'Stopped',
				description: 'The business is stopped and loses money now.',
			},
			{
				id: 'yellow',
				label: 'Trouble',
				description: 'Minor trouble that may soon be serious.',
			},
			{
				id: 'green',
				label: 'Change',
				description: 'It works; a change that was not agreed before.',
			},
			{
				id: 'white',
				label: 'Advice',
				description:
					'It works; advice, or work beyond what is subscribed.',
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
		vat_percent: 21,
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

/** An estimate of what nobody knows the price of yet. */
export const buildQuotedEstimate = (
	change: Partial< Estimate > = {}
): Estimate =>
	buildEstimate( {
		fingerprint: 'c'.repeat( 64 ),
		coverage: 'quote',
		minutes_expected: null,
		fair_use_minutes: 0,
		remaining_after: 18,
		consent_required: true,
		reasons: [
			{
				rule: 'quote',
				text: 'Quoted first; nothing starts before you accept.',
			},
		],
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
		topic_label: 'How a shop function works or why it does not',
		urgency: null,
		unread: 0,
		minutes_used: 0,
		created_at: NOW,
		updated_at: NOW,
		opened_by: { kind: 'site', name: 'Anna Bakker', you: true },
		agent: null,
		capture: null,
		estimate: buildEstimate(),
		due: {
			measures: 'answer',
			latest: '2099-11-25T16:00:00.000Z',
			working_days: 2,
		},
		messages: [ buildMessage() ],
		pauses: [],
		refusal: null,
		breaches: [],
		...change,
	} );

/** A ticket's line in a list. */
export function buildTicketLine(
	change: Partial< TicketLine > = {}
): TicketLine {
	const {
		opened_by,
		agent,
		capture: seen,
		estimate: cost,
		due,
		messages,
		pauses,
		refusal,
		breaches,
		...line
	} = buildTicket();
	void [ opened_by, agent, seen, cost, due, messages, pauses, refusal ];
	void breaches;
	return { ...line, asked: false, ...change };
}

export const buildOutboxItem = (
	change: Partial< OutboxItem > = {}
): OutboxItem =>
	outboxItem.parse( {
		id: '01JD8Z7Q3M5V9X2B4C6D8E0F1A',
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

/** The agreement of a ticket that holds, as the provider keeps it. */
export const buildKeptConsent = (
	change: Partial< KeptConsent > = {}
): KeptConsent =>
	keptConsent.parse( {
		minutes_cap: 30,
		text: 'I agree to pay for up to 30 minutes of work.',
		locale: 'en',
		refused_for: null,
		currency: 'EUR',
		hourly_rate_cents: 9000,
		vat_percent: 21,
		most_cents: 4500,
		most_cents_with_vat: 5445,
		record_sha256: 'a'.repeat( 64 ),
		...change,
	} );
