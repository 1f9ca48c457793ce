import type {
	Books,
	MinuteEntry,
	MinutesSummary,
} from '../../contract/minutes.ts';
import type {
	CorrectMinutes,
	RecordMinutes,
	WorkCover,
} from '../../contract/desk.ts';
import type { Consent } from '../../contract/ticket.ts';
import type { Caller } from '../access/caller.ts';
import type { Contract } from '../access/site-context.ts';
import type { Db, Trx } from '../db/database.ts';
import { readConsentState } from '../ledger/consent-state.ts';
import { settledCover, type Cover } from '../ledger/cover.ts';
import { correctMinutes } from '../ledger/correct-minutes.ts';
import type { LedgerContract } from '../ledger/ledger-contract.ts';
import { minutesWorked } from '../ledger/minutes-worked.ts';
import { monthOf } from '../ledger/months.ts';
import { openBooks, writeConsent } from '../ledger/open-books.ts';
import { readEntriesOfTicket } from '../ledger/read-entries.ts';
import {
	askMinutes,
	readMinutes,
	toMinutes,
	type AskedMinutes,
	type MinutesSums,
} from '../ledger/read-minutes.ts';
import type { NewEntry } from '../ledger/entry.ts';
import { readReservations } from '../ledger/read-reservations.ts';
import { readStatement } from '../ledger/read-statement.ts';
import { recordUse } from '../ledger/record-use.ts';
import type { ReservedOnTicket } from '../ledger/reserved-minutes.ts';
import { planOf } from './plan-of.ts';

/*
 * The ledger, spoken to with rows of contracts and ISO instants: the ledger itself knows no plans and counts in
 * milliseconds.
 */

/** What the ledger must know of a contract; the allowance is the plan's. */
export function ledgerContract( contract: Contract ): LedgerContract {
	const { provider_id, id, zone, starts_on, ends_on } = contract;
	return {
		provider_id,
		id,
		zone,
		starts_on,
		ends_on,
		allowance_minutes: planOf( contract ).allowance?.minutes ?? 0,
	};
}

/** Where the minutes of the running month stand. */
export function readMinutesOf(
	db: Db,
	contract: Contract,
	at: string
): Promise< MinutesSummary > {
	return readMinutes( db, ledgerContract( contract ), Date.parse( at ) );
}

/** What a statement must know that reads the minutes beside something else, see `minutesSums`. */
export const askMinutesOf = ( contract: Contract, at: string ): AskedMinutes =>
	askMinutes( ledgerContract( contract ), Date.parse( at ) );

/** Where they stand, of what such a statement found. */
export const toMinutesOf = (
	contract: Contract,
	at: string,
	sums: MinutesSums
): MinutesSummary =>
	toMinutes( ledgerContract( contract ), Date.parse( at ), sums );

/** Holds the books of the contract until the transaction ends; gives the entries that are due and not written yet. */
export function openBooksOf(
	trx: Trx,
	contract: Contract,
	at: string
): Promise< readonly NewEntry[] > {
	return openBooks( trx, ledgerContract( contract ), Date.parse( at ) );
}

/** Records the client's agreement to billable minutes for a ticket, with the next statement; without a cap it allows none. */
export async function writeConsentOf(
	trx: Trx,
	{ site, person, at }: Caller,
	due: readonly NewEntry[],
	ticket_id: string,
	consent: Consent
): Promise< void > {
	await writeConsent( trx, ledgerContract( site.contract ), due, {
		...consent,
		ticket_id,
		person: person.name,
		at: Date.parse( at ),
	} );
}

export interface Work extends Omit< RecordMinutes, 'at_no_charge' > {
	ticket_id: string;
	cover: Cover;
	/** Who worked. */
	person: string;
}

/**
 * Books minutes of work on a ticket.
 *
 * @throws {LedgerError} `consent_required` and others, see recordUse.
 */
export async function recordUseOf(
	trx: Trx,
	contract: Contract,
	work: Work,
	at: string
): Promise< MinuteEntry > {
	return recordUse( trx, ledgerContract( contract ), {
		...work,
		worked_at: Date.parse( work.worked_at ),
		at: Date.parse( at ),
	} );
}

export interface Correction extends CorrectMinutes {
	ticket_id: string;
	cover: Cover;
	/** Who corrects. */
	person: string;
}

/**
 * Sets the minutes of a ticket in a month right.
 *
 * @throws {LedgerError} `correction_too_large`, `consent_required` and others, see correctMinutes.
 */
export async function correctMinutesOf(
	trx: Trx,
	contract: Contract,
	correction: Correction,
	at: string
): Promise< MinuteEntry > {
	return correctMinutes( trx, ledgerContract( contract ), {
		...correction,
		at: Date.parse( at ),
	} );
}

/** A month's statement; of the running month when none is named. */
export function readStatementOf(
	db: Db,
	contract: Contract,
	month: string | undefined,
	at: string
): Promise< Books > {
	const of = ledgerContract( contract );
	const now = Date.parse( at );
	return readStatement( db, of, month ?? monthOf( of, now ), now );
}

/** What makes up the reserved minutes now, for the statement of a month. */
export function readReservationsOf(
	db: Db,
	contract: Contract,
	month: string,
	at: string
): Promise< ReservedOnTicket[] > {
	return readReservations(
		db,
		ledgerContract( contract ),
		month,
		Date.parse( at )
	);
}

export interface DeskLedger {
	minutes: MinutesSummary;
	entries: MinuteEntry[];
	/** Billable minutes that may still be booked on the ticket. */
	consent_left: number;
	minutes_used: number;
	/** What more minutes would be taken from. */
	cover: WorkCover;
}

/** All that the ledger knows of a ticket, and where its contract stands. */
export async function readDeskLedger(
	db: Db,
	contract: Contract,
	ticketId: string,
	cover: Cover,
	at: string
): Promise< DeskLedger > {
	const of = ledgerContract( contract );
	const entries = await readEntriesOfTicket( db, of, ticketId );
	const { agreed, booked } = await readConsentState( db, of, ticketId );
	return {
		minutes: await readMinutes( db, of, Date.parse( at ) ),
		entries,
		consent_left: Math.max( 0, agreed - booked ),
		minutes_used: minutesWorked( entries ),
		cover: settledCover( cover, agreed ),
	};
}
