import type { Generated } from 'kysely';
import type { ClassSchema } from './class-schema.ts';
import type { AccessSchema } from './access-schema.ts';
import type { DateColumn, InstantColumn, JsonColumn } from './columns.ts';
import type {
	AttachmentAddressesTable,
	AttachmentsTable,
	MessagesTable,
	ReadMarksTable,
	TicketsTable,
} from './ticket-schema.ts';
import type { FileSchema } from './file-schema.ts';
import type { HelpSchema } from './help-schema.ts';
import type { LedgerSchema } from './ledger-schema.ts';
import type { BackgroundSchema } from './background-schema.ts';
import type { RecordsSchema } from './records-schema.ts';
import type { QuoteSchema } from './quote-schema.ts';

export interface ProvidersTable {
	id: string;
	name: string;
	colour: string;
	logo: string | null;
	phone: string | null;
	created_at: InstantColumn;
}

export interface AgentsTable {
	provider_id: string;
	id: string;
	name: string;
	email: string;
	role: 'agent' | 'operator';
	/** See access/password.ts; never leaves the provider. */
	password_hash: string;
	disabled_at: InstantColumn | null;
	created_at: InstantColumn;
}

export interface DeskSessionsTable {
	token_sha256: string;
	provider_id: string;
	agent_id: string;
	created_at: InstantColumn;
	expires_at: InstantColumn;
}

/** Support subscriptions on links and custom work delivered; estimates read them as facts. */
export type ContractTerms = Record< string, unknown >;

export interface ContractsTable {
	provider_id: string;
	id: string;
	client: string;
	plan_id: string;
	plan_version: number;
	/** Larger goes first in the queue, after red. */
	plan_size: number;
	starts_on: DateColumn;
	ends_on: DateColumn | null;
	zone: string;
	currency: string;
	vat_percent: number | null;
	hourly_rate_cents: number | null;
	terms: JsonColumn< ContractTerms >;
	created_at: InstantColumn;
}

export interface SitesTable {
	provider_id: string;
	id: string;
	contract_id: string;
	url: string;
	name: string;
	wordpress: string;
	deskside: string;
	/** The number that the next ticket of this site gets. */
	next_number: Generated< number >;
	paired_at: InstantColumn;
	disconnected_at: InstantColumn | null;
}

export interface SiteTokensTable {
	token_sha256: string;
	provider_id: string;
	site_id: string;
	created_at: InstantColumn;
	/** The end of the overlap after a rotation; null while it is the site's current token. */
	expires_at: InstantColumn | null;
}

export interface PairingCodesTable {
	code_sha256: string;
	provider_id: string;
	contract_id: string;
	created_at: InstantColumn;
	expires_at: InstantColumn;
	used_at: InstantColumn | null;
}

export interface IdempotencyKeysTable {
	provider_id: string;
	/** Who wrote: a site's or an agent's id. */
	actor_id: string;
	key: string;
	/** SHA-256 of method, path and body. */
	fingerprint: string;
	status: number | null;
	body: string | null;
	created_at: InstantColumn;
}

export interface CoreSchema {
	providers: ProvidersTable;
	agents: AgentsTable;
	desk_sessions: DeskSessionsTable;
	contracts: ContractsTable;
	sites: SitesTable;
	site_tokens: SiteTokensTable;
	pairing_codes: PairingCodesTable;
	idempotency_keys: IdempotencyKeysTable;
	tickets: TicketsTable;
	messages: MessagesTable;
	attachments: AttachmentsTable;
	attachment_addresses: AttachmentAddressesTable;
	read_marks: ReadMarksTable;
}

/** Every table, for Kysely. */
export interface Schema
	extends CoreSchema,
		LedgerSchema,
		QuoteSchema,
		HelpSchema,
		FileSchema,
		ClassSchema,
		BackgroundSchema,
		RecordsSchema,
		AccessSchema {}
