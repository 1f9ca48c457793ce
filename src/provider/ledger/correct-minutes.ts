import type { MinuteEntry } from '../../contract/minutes.ts';
import type { Millis } from '../clock/instant.ts';
import type { Trx } from '../db/database.ts';
import { readBookedOnTicket } from './booked-on-ticket.ts';
import { readConsentState } from './consent-state.ts';
import { splitBack, splitWork, type Cover } from './cover.ts';
import { toEntry, toMinuteEntry, type NewEntry } from './entry.ts';
import { newEntryId } from './entry-id.ts';
import { insertEntries } from './insert-entries.ts';
import type { LedgerContract } from './ledger-contract.ts';
import { LedgerError } from './ledger-error.ts';
import { readMonthState, type MonthState } from './month-state.ts';
import { correctedAt, grantedAt, hasMonth, monthOf } from './months.ts';
import { unlapse } from './record-use.ts';
import { assertConsent, assertMinutes } from './rules.ts';
import { writeOnce } from './write-once.ts';

export interface Correction {
	month: string;
	/** Negative takes minutes back, the billable ones first, of a ticket only its own; positive adds forgotten work. */
	minutes: number;
	at: Millis;
	ticket_id?: string | null;
	/** What added minutes are taken from; the allowance first when it is not said. */
	cover?: Cover;
	person?: string;
	work?: string;
	key?: string | null;
}

/**
 * Sets a month right by an entry of its own; earlier ones stay as they are. In a month that is over the minutes given
 * back lapse at once.
 *
 * @throws {LedgerError} `correction_too_large`, `consent_required`, `idempotency_conflict`, `outside_contract`, `bad_minutes`.
 */
export async function correctMinutes(
	trx: Trx,
	contract: LedgerContract,
	correction: Correction
): Promise< MinuteEntry > {
	const {
		month,
		minutes,
		at,
		key = null,
		ticket_id: ticket = null,
	} = correction;
	assertMinutes( Math.abs( minutes ), 1 );
	const asked = { do: 'correct', month, minutes, ticket };
	const entry = await writeOnce( trx, { contract, at, key, asked }, () =>
		book( trx, contract, correction )
	);
	return toMinuteEntry( entry );
}

async function book(
	trx: Trx,
	contract: LedgerContract,
	correction: Correction
): Promise< NewEntry > {
	const { month, at } = correction;
	assertMonth( contract, month, at );
	const state = await readMonthState(
		trx,
		contract,
		month,
		monthOf( contract, at )
	);
	const id = newEntryId( at );
	const entry = toEntry( contract, {
		...( await split( trx, contract, correction, state ) ),
		id,
		month,
		kind: 'correction',
		scope: correction.ticket_id ?? id,
		ticket_id: correction.ticket_id ?? null,
		worked_at: new Date( correctedAt( contract, month, at ) ).toISOString(),
		written_at: new Date( at ).toISOString(),
		person: correction.person ?? '',
		work: correction.work ?? '',
	} );
	await assertAgreed( trx, contract, entry );
	const lapse = unlapse( contract, state, month, -entry.minutes, at );
	// The balance never falls below nothing: what lapsed comes back before it is used, and lapses after it is given back.
	await insertEntries(
		trx,
		entry.minutes < 0 ? [ ...lapse, entry ] : [ entry, ...lapse ]
	);
	return entry;
}

type Booked = Pick< MonthState, 'used' | 'billed' | 'included' >;

/** What can be given back: of a ticket its own minutes only, for others may be billed that a client agreed to for another one. */
async function readBooked(
	trx: Trx,
	contract: LedgerContract,
	{ ticket_id = null, month }: Correction,
	{ used, billed, included }: MonthState
): Promise< Booked > {
	if ( ticket_id === null ) {
		return { used, billed, included };
	}
	const own = await readBookedOnTicket( trx, contract, month, ticket_id );
	return {
		used: Math.min( own.used, used ),
		billed: Math.min( own.billed, billed ),
		included: Math.min( own.included, included ),
	};
}

async function split(
	trx: Trx,
	contract: LedgerContract,
	correction: Correction,
	state: MonthState
): Promise< Pick< NewEntry, 'minutes' | 'billable' | 'included' > > {
	const { minutes, cover = 'allowance', ticket_id } = correction;
	if ( minutes > 0 ) {
		const { agreed } = ticket_id
			? await readConsentState( trx, contract, ticket_id )
			: { agreed: 0 };
		return splitWork( minutes, cover, state.available, agreed );
	}
	const booked = await readBooked( trx, contract, correction, state );
	const most = booked.used + booked.billed + booked.included;
	if ( -minutes > most ) {
		throw new LedgerError(
			'correction_too_large',
			`Only ${ most } minutes are booked there in this month; ${ -minutes } cannot be taken back.`
		);
	}
	return splitBack( -minutes, booked );
}

async function assertAgreed(
	trx: Trx,
	contract: LedgerContract,
	{ billable, scope }: NewEntry
): Promise< void > {
	if ( billable > 0 ) {
		const { agreed, booked } = await readConsentState(
			trx,
			contract,
			scope
		);
		assertConsent( agreed, booked + billable );
	}
}

function assertMonth(
	contract: LedgerContract,
	month: string,
	at: Millis
): void {
	if ( ! hasMonth( contract, month ) || grantedAt( contract, month ) > at ) {
		throw new LedgerError(
			'outside_contract',
			`The contract has no ${ month } that could be corrected.`
		);
	}
}
