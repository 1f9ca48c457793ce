import type { Advice } from '../../contract/advice.ts';
import type { JournalKind } from '../../contract/journal.ts';
import type { Referral } from '../../contract/refusal.ts';
import type { InstantColumn } from './columns.ts';

/** Who opened or ended a pause of a clock, and what they said; the pause itself is in `clock_pauses`. */
export interface PauseNotesTable {
	provider_id: string;
	site_id: string;
	pause_id: string;
	what: 'opened' | 'ended';
	note: string;
	by_kind: 'site' | 'agent';
	by_ref: string;
	by_name: string;
	at: InstantColumn;
}

export interface TicketRefusalsTable {
	provider_id: string;
	site_id: string;
	ticket_id: string;
	/** 1, 2, 3 … within the ticket; the last one counts while it stands refused. */
	position: number;
	reason: string;
	referral_kind: Referral[ 'kind' ];
	referral_to: string;
	agent_id: string;
	agent_name: string;
	refused_at: InstantColumn;
}

/** A correction is another revision; the highest one counts. */
export interface JournalEntriesTable {
	provider_id: string;
	contract_id: string;
	id: string;
	revision: number;
	kind: JournalKind;
	subject: string;
	text: string;
	happened_at: InstantColumn;
	ended_at: InstantColumn | null;
	site_id: string | null;
	ticket_id: string | null;
	/** The entry of minutes that it came with. */
	minute_entry_id: string | null;
	by_kind: 'site' | 'agent';
	by_ref: string;
	by_name: string;
	written_at: InstantColumn;
}

export interface AdviceNoticesTable {
	provider_id: string;
	contract_id: string;
	id: string;
	kind: Advice[ 'kind' ];
	subject: string;
	text: string;
	addressed_to: string;
	agent_id: string;
	agent_name: string;
	given_at: InstantColumn;
	text_sha256: string;
}

export interface AdviceRemindersTable {
	provider_id: string;
	contract_id: string;
	advice_id: string;
	at: InstantColumn;
	agent_id: string;
	agent_name: string;
}

export interface AdviceAcknowledgementsTable {
	provider_id: string;
	contract_id: string;
	advice_id: string;
	text_sha256: string;
	person_ref: string;
	person_name: string;
	person_role: 'owner';
	note: string;
	at: InstantColumn;
}

/** The tables of migrations/0005-records.ts; all of them only grow. */
export interface RecordsSchema {
	pause_notes: PauseNotesTable;
	ticket_refusals: TicketRefusalsTable;
	journal_entries: JournalEntriesTable;
	advice_notices: AdviceNoticesTable;
	advice_reminders: AdviceRemindersTable;
	advice_acknowledgements: AdviceAcknowledgementsTable;
}
