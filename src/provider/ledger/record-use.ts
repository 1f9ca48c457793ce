import type { MinuteEntry } from '../../contract/minutes.ts';
import { formatInstant, type Millis } from '../clock/instant.ts';
import type { Trx } from '../db/database.ts';
import { readConsentState } from './consent-state.ts';
import { splitWork, type Cover } from './cover.ts';
import { consentEntry } from './give-consent.ts';
import { toEntry, toMinuteEntry, type NewEntry } from './entry.ts';
import { newEntryId } from './entry-id.ts';
import { insertEntries } from './insert-entries.ts';
import type { LedgerContract } from './ledger-contract.ts';
import { LedgerError } from './ledger-error.ts';
import { readMonthState, type MonthState } from './month-state.ts';
import { coversInstant, lapsesAt, monthOf } from './months.ts';
import { assertConsent, assertMinutes } from './rules.ts';
import { writeOnce } from './write-once.ts';

export interface Use {
	minutes: number;
	/** When it is written down. */
	at: Millis;
	/** When the work was done; `at` when it is not said. Decides the month. */
	worked_at?: Millis;
	/** The work that a consent covers; without one the entry stands alone. */
	ticket_id?: string | null;
	/** What the minutes are taken from; the allowance first when it is not said. */
	cover?: Cover;
	/** Records first that the client agreed to so many billable minutes in all for this work. */
	consent?: { minutes: number; text: string; person: string } | null;
	person?: string;
	work?: string;
	key?: string | null;
}

/**
 * Books minutes of work from what covers it: of the allowance, as far as it goes, or as billable minutes that a consent covers, or
 * at no cost.
 *
 * @throws {LedgerError} `consent_required`, `idempotency_conflict`, `outside_contract`, `not_worked_yet`, `month_closed`, `bad_minutes`.
 */
export async function recordUse(
	trx: Trx,
	contract: LedgerContract,
	use: Use
): Promise< MinuteEntry > {
	assertMinutes( use.minutes, 1 );
	assertMinutes( use.consent?.minutes ?? 0, 0 );
	const asked = {
		do: 'use',
		minutes: use.minutes,
		worked_at: use.worked_at ?? null,
		ticket: use.ticket_id ?? null,
		consent: use.consent?.minutes ?? null,
	};
	const entry = await writeOnce(
		trx,
		{ contract, at: use.at, key: use.key ?? null, asked },
		() => book( trx, contract, use )
	);
	return toMinuteEntry( entry );
}

async function book(
	trx: Trx,
	contract: LedgerContract,
	use: Use
): Promise< NewEntry > {
	const workedAt = use.worked_at ?? use.at;
	assertWorkDate( contract, workedAt, use.at );
	const month = monthOf( contract, workedAt );
	const id = newEntryId( use.at );
	const scope = use.ticket_id ?? id;
	const state = await readMonthState(
		trx,
		contract,
		month,
		monthOf( contract, use.at )
	);
	const consents = await readConsentState( trx, contract, scope );
	const agreed = Math.max( consents.agreed, use.consent?.minutes ?? 0 );
	const parts = splitWork(
		use.minutes,
		use.cover ?? 'allowance',
		state.available,
		agreed
	);
	assertConsent( agreed, consents.booked + parts.billable );
	const entry = toEntry( contract, {
		...commonParts( use, month, scope, workedAt ),
		id,
		kind: 'use',
		...parts,
	} );
	const consent = use.consent
		? [
				consentEntry( contract, {
					...use.consent,
					month,
					scope,
					ticket_id: use.ticket_id ?? null,
					at: use.at,
				} ),
		  ]
		: [];
	await insertEntries( trx, [
		...consent,
		...unlapse( contract, state, month, 0 - parts.minutes, use.at ),
		entry,
	] );
	return entry;
}

const commonParts = (
	use: Use,
	month: string,
	scope: string,
	workedAt: Millis
) => ( {
	month,
	scope,
	ticket_id: use.ticket_id ?? null,
	worked_at: new Date( workedAt ).toISOString(),
	written_at: new Date( use.at ).toISOString(),
	person: use.person ?? '',
	work: use.work ?? '',
} );

/** Work of a month that is over takes back what lapsed of it: that month's own minutes, never the next one's. */
export function unlapse(
	contract: LedgerContract,
	{ over }: MonthState,
	month: string,
	minutes: number,
	at: Millis
): NewEntry[] {
	if ( ! over || minutes === 0 ) {
		return [];
	}
	const turn = lapsesAt( contract, month );
	const times = {
		worked_at: new Date( Math.min( turn, at ) ).toISOString(),
		written_at: new Date( at ).toISOString(),
	};
	return [
		toEntry( contract, {
			...times,
			id: newEntryId( at ),
			kind: 'lapse',
			month,
			minutes,
		} ),
	];
}

function assertWorkDate(
	contract: LedgerContract,
	workedAt: Millis,
	at: Millis
): void {
	if ( workedAt > at ) {
		throw new LedgerError(
			'not_worked_yet',
			`Work of ${ formatInstant(
				workedAt
			) } cannot be booked at ${ formatInstant( at ) }.`
		);
	}
	if ( ! coversInstant( contract, workedAt ) ) {
		throw new LedgerError(
			'outside_contract',
			`The contract does not run at ${ formatInstant( workedAt ) }.`
		);
	}
	const month = monthOf( contract, workedAt );
	if ( contract.closed_through && month <= contract.closed_through ) {
		throw new LedgerError(
			'month_closed',
			`${ month } is settled; write a correction.`
		);
	}
}
