import type {
	AnnouncedAttachment,
	Attachment,
} from '../../contract/attachment.ts';
import type { Capture } from '../../contract/capture.ts';
import type { Estimate } from '../../contract/estimate.ts';
import type { Role } from '../../contract/person.ts';
import type { Locale } from '../../contract/locale.ts';
import type {
	Consent,
	NewTicket,
	TicketStatus,
} from '../../contract/ticket.ts';
import type { Facts, Urgency } from '../../contract/topic.ts';
import type { InstantColumn, JsonColumn } from './columns.ts';

export interface TicketsTable {
	provider_id: string;
	site_id: string;
	id: string;
	number: number;
	contract_id: string;
	subject: string;
	status: TicketStatus;
	topic: string;
	urgency: Urgency | null;
	facts: JsonColumn< Facts >;
	capture: JsonColumn< Capture > | null;
	/** What the provider computed when the ticket came in: the evidence. */
	estimate: JsonColumn< Estimate >;
	/** What stood beside the button, as the site reported it. */
	estimate_seen: JsonColumn<
		NonNullable< NewTicket[ 'estimate_seen' ] >
	> | null;
	/** As the owner sent it, whether or not it holds. */
	consent: JsonColumn< Consent > | null;
	/** Its evidence record as canonical JSON, and its hash; null for tickets from before records were kept. */
	consent_record: string | null;
	consent_sha256: string | null;
	opened_ref: string;
	opened_name: string;
	opened_email: string | null;
	opened_role: Role;
	opened_locale: Locale;
	agent_id: string | null;
	agent_name: string | null;
	/** Since when the agent has it; null where nobody noted it. */
	agent_since: InstantColumn | null;
	/** When it was solved last, and by which agent; null where the client said so. */
	solved_at: InstantColumn | null;
	solved_by: string | null;
	/** What `waiting_since` was when an agent solved it without an answer; a ticket that is opened again waits since then. */
	solved_over: InstantColumn | null;
	/** The queue's order: red first, then plan size, then age. Copied from the contract when the ticket came in. */
	is_red: boolean;
	plan_size: number;
	/** The end of the running clock; null when none runs. */
	due_at: InstantColumn | null;
	due_measures: 'answer' | 'taken_in_charge' | null;
	due_is_breach: boolean;
	/** The oldest message of the site that no agent has answered. */
	waiting_since: InstantColumn | null;
	written_at: InstantColumn;
	created_at: InstantColumn;
	updated_at: InstantColumn;
}

export interface MessagesTable {
	provider_id: string;
	site_id: string;
	id: string;
	ticket_id: string;
	author_kind: 'site' | 'agent' | 'system';
	/** The site's user id or the agent's id; null for the system. */
	author_ref: string | null;
	author_name: string;
	body: string;
	written_at: InstantColumn;
	received_at: InstantColumn;
}

export interface AttachmentsTable {
	provider_id: string;
	site_id: string;
	id: string;
	ticket_id: string;
	message_id: string;
	kind: AnnouncedAttachment[ 'kind' ];
	name: string;
	/** As announced; what is served is `stored_type`. */
	type: AnnouncedAttachment[ 'type' ];
	bytes: number;
	sha256: string;
	status: Attachment[ 'status' ];
	refused_for: Attachment[ 'refused_for' ];
	width: number | null;
	height: number | null;
	stored_name: string | null;
	stored_type: AnnouncedAttachment[ 'type' ] | null;
	/** The order within the message. */
	position: number;
	announced_at: InstantColumn;
	received_at: InstantColumn | null;
}

/** An address under which one attachment can be saved; only the hash of its token is kept. */
export interface AttachmentAddressesTable {
	token_sha256: string;
	provider_id: string;
	site_id: string;
	attachment_id: string;
	expires_at: InstantColumn;
}

export interface ReadMarksTable {
	provider_id: string;
	site_id: string;
	ticket_id: string;
	person_ref: string;
	message_id: string;
	/** When the message that was read last came in. */
	read_through: InstantColumn;
}
