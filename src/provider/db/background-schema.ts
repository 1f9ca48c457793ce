import type { Generated } from 'kysely';
import type { Promised } from '../../contract/breach.ts';
import type { Locale } from '../../contract/locale.ts';
import type { Urgency } from '../../contract/topic.ts';
import type { InstantColumn, JsonColumn } from './columns.ts';

/** A deadline of a ticket, from its start to its end; at most one runs. */
export interface TicketClocksTable {
	provider_id: string;
	site_id: string;
	ticket_id: string;
	/** 1, 2, 3 … within the ticket. */
	position: number;
	promise: Promised;
	/** By which the plan's target is found. */
	urgency: Urgency | null;
	started_at: InstantColumn;
	earliest: InstantColumn | null;
	/** Null while the clock stands still and nobody knows until when. */
	latest: InstantColumn | null;
	latest_is_breach: boolean;
	/** When the deadline comes near. */
	warn_at: InstantColumn | null;
	ended_at: InstantColumn | null;
	/** An agent's work began with its end: taken in charge, or answered. */
	begun: Generated< boolean >;
	/** Nothing of it can still turn into a breach. */
	judged: Generated< boolean >;
}

/** A time in which clocks stand still: of one ticket, or of every ticket of the site. */
export interface ClockPausesTable {
	provider_id: string;
	site_id: string;
	id: string;
	ticket_id: string | null;
	/** A pause of the plan, such as `access_withheld`. */
	reason: string;
	from_at: InstantColumn;
	to_at: InstantColumn | null;
	said_by: string;
	said_at: InstantColumn;
}

/** Only ever inserted. */
export interface BreachesTable {
	provider_id: string;
	site_id: string;
	ticket_id: string;
	id: string;
	/** The clock's. */
	position: number;
	kind: 'late' | 'early';
	promise: Promised;
	started_at: InstantColumn;
	earliest: InstantColumn | null;
	latest: InstantColumn;
	latest_is_breach: boolean;
	happened_at: InstantColumn;
	contract_id: string;
	plan_id: string;
	plan_version: number;
	/** See breaches/breach-evidence.ts. */
	evidence: JsonColumn< unknown >;
	recorded_at: InstantColumn;
}

/** Work that was asked for in a transaction and that no queue has taken over yet. */
export interface JobRequestsTable {
	id: Generated< number >;
	queue: string;
	/** The same key waits once in a queue. */
	key: string;
	data: JsonColumn< Record< string, unknown > >;
	not_before: InstantColumn | null;
	asked_at: Generated< string >;
}

/** Where a site listens. */
export interface SiteWebhooksTable {
	provider_id: string;
	site_id: string;
	url: string;
	/** The last place given to an event of the site. */
	position: Generated< number >;
	created_at: InstantColumn;
	/** When the site said that it is gone. */
	stopped_at: InstantColumn | null;
}

export interface SiteWebhookSecretsTable {
	provider_id: string;
	site_id: string;
	/** `whsec_` and 32 random bytes in base 64. */
	secret: string;
	created_at: InstantColumn;
	/** The end of the overlap after a rotation. */
	expires_at: InstantColumn | null;
}

export interface SiteEventsTable {
	provider_id: string;
	site_id: string;
	id: string;
	type: string;
	data: JsonColumn< Record< string, string | null > >;
	at: InstantColumn;
	/** Its place in the site's order, given after its transaction ended; see events/place-events.ts. */
	position: number | null;
	delivered_at: InstantColumn | null;
	tries: Generated< number >;
	problem: string | null;
}

export interface MailsTable {
	provider_id: string;
	id: string;
	site_id: string | null;
	ticket_id: string | null;
	/** The same key is one mail. */
	key: string;
	kind: string;
	recipient: string;
	recipient_name: string;
	locale: Locale;
	data: JsonColumn< Record< string, unknown > >;
	asked_at: InstantColumn;
	sent_at: InstantColumn | null;
	given_up_at: InstantColumn | null;
	tries: Generated< number >;
	problem: string | null;
}

/** The key in the address that answers to a ticket's mails go to. */
export interface MailThreadsTable {
	token: string;
	provider_id: string;
	site_id: string;
	ticket_id: string;
}

/** Mails that were taken into a thread, so that none is taken twice. */
export interface ReceivedMailsTable {
	provider_id: string;
	site_id: string;
	/** Of its Message-ID and the ticket. */
	mail_sha256: string;
	ticket_id: string;
	message_id: string | null;
	received_at: InstantColumn;
}

/** The tables of migrations/0004-background.ts. */
export interface BackgroundSchema {
	ticket_clocks: TicketClocksTable;
	clock_pauses: ClockPausesTable;
	breaches: BreachesTable;
	job_requests: JobRequestsTable;
	site_webhooks: SiteWebhooksTable;
	site_webhook_secrets: SiteWebhookSecretsTable;
	site_events: SiteEventsTable;
	mails: MailsTable;
	mail_threads: MailThreadsTable;
	received_mails: ReceivedMailsTable;
}
