import type { MinuteEntry } from '../../contract/minutes.ts';
import type { Millis } from '../clock/instant.ts';
import type { Trx } from '../db/database.ts';
import { toEntry, toMinuteEntry, type NewEntry } from './entry.ts';
import { newEntryId } from './entry-id.ts';
import { insertEntryWithNext } from './insert-entries.ts';
import type { LedgerContract } from './ledger-contract.ts';
import { monthOf } from './months.ts';
import { assertMinutes } from './rules.ts';
import { writeOnce } from './write-once.ts';

export interface GivenConsent {
	ticket_id: string;
	/** Billable minutes in all for this ticket; a later, larger one raises it. Null (no cap was shown) allows none. */
	minutes_cap: number | null;
	/** The words that were agreed to. */
	text: string;
	/** Who agreed. */
	person: string;
	at: Millis;
	key?: string | null;
}

/** Records that the client agreed to billable minutes for a ticket. */
export async function giveConsent(
	trx: Trx,
	contract: LedgerContract,
	consent: GivenConsent
): Promise< MinuteEntry > {
	const { ticket_id, at, key = null } = consent;
	const minutes = consent.minutes_cap ?? 0;
	assertMinutes( minutes, 0 );
	const asked = { do: 'consent', minutes, ticket: ticket_id };
	const entry = await writeOnce(
		trx,
		{ contract, at, key, asked },
		async () => {
			const made = consentToTicket( contract, consent );
			await insertEntryWithNext( trx, made );
			return made;
		}
	);
	return toMinuteEntry( entry );
}

/** The entry of a consent to work on a ticket. */
export function consentToTicket(
	contract: LedgerContract,
	{ minutes_cap, text, person, ticket_id, at }: Omit< GivenConsent, 'key' >
): NewEntry {
	return consentEntry( contract, {
		minutes: minutes_cap ?? 0,
		text,
		person,
		month: monthOf( contract, at ),
		scope: ticket_id,
		ticket_id,
		at,
	} );
}

interface ConsentParts {
	minutes: number;
	text: string;
	person: string;
	month: string;
	scope: string;
	ticket_id: string | null;
	at: Millis;
}

/** The entry of a consent; it moves no minute by itself. */
export function consentEntry(
	contract: LedgerContract,
	{ minutes, text, at, ...parts }: ConsentParts
): NewEntry {
	const instant = new Date( at ).toISOString();
	return toEntry( contract, {
		...parts,
		id: newEntryId( at ),
		kind: 'consent',
		consented: minutes,
		work: text,
		worked_at: instant,
		written_at: instant,
	} );
}
