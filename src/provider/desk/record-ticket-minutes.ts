import type { RecordMinutes } from '../../contract/desk.ts';
import type { AgentContext } from '../access/require-agent.ts';
import { recordUseOf } from '../contracts/ledger-of.ts';
import type { Trx } from '../db/database.ts';
import { tellDesk } from '../desk-events/tell-desk.ts';
import { ProblemError } from '../http/problem-error.ts';
import { addWork } from '../journal/add-work.ts';
import { tellSite } from '../events/tell-site.ts';
import { changeTicket } from '../tickets/change-ticket.ts';
import { coverOfWork } from './cover-of-work.ts';
import { lockDeskTicket } from './desk-ticket-row.ts';

/**
 * Writes down minutes of work for a ticket, taken from what its class says: of the allowance, billable with the client's
 * consent, or at no cost. The contract's journal tells of it too.
 *
 * @throws {ProblemError} `not_found`; `state_conflict` for a refused request; `consent_required` and `month_closed` from the ledger.
 */
export async function recordTicketMinutes(
	trx: Trx,
	context: AgentContext,
	id: string,
	{ at_no_charge = false, ...work }: RecordMinutes,
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
			'This request was refused: no minutes can be booked on it.'
		);
	}
	const entry = await recordUseOf(
		trx,
		contract,
		{
			...work,
			worked_at: notAhead( work.worked_at, at ),
			ticket_id: id,
			cover: at_no_charge ? 'included' : coverOfWork( coverage ),
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

const SKEW_MILLISECONDS = 5 * 60_000;

/** The agent's clock may run a little ahead of ours; work of just now is then of now. */
function notAhead( workedAt: string, at: string ): string {
	const ahead = Date.parse( workedAt ) - Date.parse( at );
	return ahead > 0 && ahead <= SKEW_MILLISECONDS ? at : workedAt;
}
