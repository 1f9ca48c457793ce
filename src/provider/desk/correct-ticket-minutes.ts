import type { CorrectMinutes } from '../../contract/desk.ts';
import type { AgentContext } from '../access/require-agent.ts';
import { correctMinutesOf } from '../contracts/ledger-of.ts';
import type { Trx } from '../db/database.ts';
import { tellDesk } from '../desk-events/tell-desk.ts';
import { tellSite } from '../events/tell-site.ts';
import { ProblemError } from '../http/problem-error.ts';
import { addWork } from '../journal/add-work.ts';
import { changeTicket } from '../tickets/change-ticket.ts';
import { coverOfWork } from './cover-of-work.ts';
import { lockDeskTicket } from './desk-ticket-row.ts';

/**
 * Sets the minutes of a ticket in a month right, by an entry of its own that the statement and the contract's journal show.
 * Never more is given back than was booked on the ticket in that month.
 *
 * @throws {ProblemError} `not_found`; `state_conflict` for a refused request; `correction_too_large`, `consent_required` and
 *                        `invalid_request` (a month that the contract does not have) from the ledger.
 */
export async function correctTicketMinutes(
	trx: Trx,
	context: AgentContext,
	id: string,
	correction: CorrectMinutes,
	at: string
): Promise< void > {
	const { ticket, contract, coverage } = await lockDeskTicket(
		trx,
		context,
		id
	);
	if ( ticket.status === 'refused' ) {
		throw new ProblemError(
			'state_conflict',
			'This request was refused: it has no minutes.'
		);
	}
	const entry = await correctMinutesOf(
		trx,
		contract,
		{
			...correction,
			ticket_id: id,
			cover: coverOfWork( coverage ),
			person: context.agent.name,
		},
		at
	);
	await addWork( trx, context, ticket, entry );
	await changeTicket( trx, ticket, { updated_at: at } );
	await tellDesk( trx, context.provider_id, {
		ticket_id: id,
		at,
		what: 'minutes',
	} );
	await tellSite( trx, ticket, {
		type: 'ticket.changed',
		ticket_id: id,
		at,
	} );
}
