import type { Contract } from '../access/site-context.ts';
import { ledgerContract } from '../contracts/ledger-of.ts';
import type { Db } from '../db/database.ts';
import { ProblemError } from '../http/problem-error.ts';
import { readConsentState } from '../ledger/consent-state.ts';
import { checkRate } from './check-rate.ts';
import { QuoteClash } from './quote-clash.ts';

interface Capped {
	ticket_id: string;
	minutes_cap: number | null;
}

/**
 * A cap says how many billable minutes a ticket may take in all, and the ledger counts the highest that was ever agreed to: a
 * lower one could not be kept.
 *
 * @throws {ProblemError} `invalid_request` naming what is agreed already; `no_hourly_rate` where its price cannot be named.
 */
export async function checkCap(
	db: Db,
	contract: Contract,
	capped: Capped
): Promise< void > {
	checkRate( contract, capped.minutes_cap );
	const agreed = await higherThan( db, contract, capped );
	if ( agreed !== null ) {
		throw new ProblemError( 'invalid_request', undefined, {
			fields: [
				{
					path: 'draft.minutes_cap',
					message: `The client agreed to ${ agreed } billable minutes in all on this ticket already: name ${ agreed } or more, or none.`,
				},
			],
		} );
	}
}

/**
 * The same at the approval, once the ledger holds its consent and nobody else can write one.
 *
 * @throws {QuoteClash} when more was agreed to since the version was sent.
 */
export async function checkStillHighest(
	db: Db,
	contract: Contract,
	capped: Capped
): Promise< void > {
	const agreed = await higherThan( db, contract, capped );
	if ( agreed !== null ) {
		throw new QuoteClash(
			'altered',
			`Meanwhile ${ agreed } billable minutes in all were agreed to on this ticket, more than this version says. Ask for a new one.`
		);
	}
}

/** What was agreed to on the ticket, when it is more than the cap. */
async function higherThan(
	db: Db,
	contract: Contract,
	{ ticket_id, minutes_cap }: Capped
): Promise< number | null > {
	if ( minutes_cap === null ) {
		return null;
	}
	const { agreed } = await readConsentState(
		db,
		ledgerContract( contract ),
		ticket_id
	);
	return agreed > minutes_cap ? agreed : null;
}
