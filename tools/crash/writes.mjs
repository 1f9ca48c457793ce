/** The bodies that the writers send; each carries a mark of its own. */

import { ulid } from 'ulid';

/** More than a run can use up: a ticket's billable minutes are never refused. */
const MINUTES_CAP = 10_000;

/** Two weeks: no run lasts as long. */
const VALID_MS = 14 * 86_400_000;

const now = () => new Date().toISOString();

/** What all tickets ask, for POST /v1/estimates. */
export const QUESTION = { topic: 'shop_function', urgency: null, facts: {} };

/**
 * A ticket whose owner agreed to billable minutes. A site that sends it says how old the sign-in is: the sum is large.
 *
 * @param {{ fingerprint: string, at: string }} estimate What was shown for the question.
 * @return {Object} For POST /v1/tickets.
 */
export function newTicket( { fingerprint, at } ) {
	const id = `tic_${ ulid() }`;
	return {
		id,
		subject: `Subject ${ id }`,
		body: 'Since this morning customers cannot enter a coupon.',
		...QUESTION,
		capture: null,
		attachments: [],
		estimate_seen: { fingerprint, at },
		consent: { minutes_cap: MINUTES_CAP, text: 'Yes, go on.' },
		written_at: now(),
	};
}

/**
 * A message of the site.
 *
 * @return {Object} For POST /v1/tickets/:id/messages.
 */
export function newMessage() {
	const id = `msg_${ ulid() }`;
	return { id, body: `Body ${ id }`, attachments: [], written_at: now() };
}

/** Of the last quote: a cap below what was agreed to on its ticket before is refused. */
let lastCap = MINUTES_CAP;

/**
 * A quote of one line, with a cap of its own.
 *
 * @return {Object} For POST /v1/desk/tickets/:id/quotes.
 */
export function newQuote() {
	return {
		id: `quo_${ ulid() }`,
		draft: {
			lines: [
				{
					description: 'Repair the coupon field',
					quantity: 1.5,
					unit_cents: 8000,
					vat_percent: null,
				},
			],
			valid_until: new Date( Date.now() + VALID_MS ).toISOString(),
			minutes_cap: ++lastCap,
			note: '',
			attachments: [],
		},
	};
}

/**
 * What an owner who sees this quote sends back with a decision.
 *
 * @param {Object} quote From GET /v1/quotes/:id.
 * @return {Object} Without note and reason.
 */
export function sightOf( { id, versions, approval } ) {
	const last = versions.at( -1 );
	return {
		quote_id: id,
		version: last.version,
		total_cents: last.total_cents,
		total_cents_with_vat: last.total_cents_with_vat,
		currency: last.currency,
		text_version: approval.text_version,
		locale: approval.locale,
		shown_sha256: approval.shown_sha256,
		screen: {
			id: 'toplevel_page_deskside',
			title: 'Help',
			url: '/wp-admin/admin.php?page=deskside',
		},
	};
}
