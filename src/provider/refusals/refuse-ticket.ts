import { sql } from 'kysely';
import type { RefuseTicket } from '../../contract/refusal.ts';
import type { AgentContext } from '../access/require-agent.ts';
import type { Trx } from '../db/database.ts';
import { lockDeskTicket } from '../desk/desk-ticket-row.ts';
import { classRows } from '../desk/read-class.ts';
import { minutesWorkedOnTickets } from '../ledger/minutes-worked.ts';
import { tellDesk } from '../desk-events/tell-desk.ts';
import { tellSite } from '../events/tell-site.ts';
import { ProblemError } from '../http/problem-error.ts';
import { closePauses } from '../pauses/close-pauses.ts';
import { addThreadMessage } from '../tickets/add-thread-message.ts';
import { changeTicket } from '../tickets/change-ticket.ts';
import { keptOrHeldBy } from '../tickets/hands.ts';
import { STOPPED } from '../tickets/running-clock.ts';
import { checkIsNotRefused, checkMove } from '../tickets/statuses.ts';
import type { TicketRow } from '../tickets/ticket-row.ts';
import { refusalWords } from './refusal-words.ts';

/**
 * Refuses a request after assessment and says where it belongs: only where the plan allows it, only while it cost the client
 * nothing, and from then on no minutes can be booked on it. The client may write again; then it is open again.
 *
 * @throws {ProblemError} `not_found`; `not_refusable` when the plan does not allow it, `minutes_used`, `quote_open`, `ticket_refused`.
 */
export async function refuseTicket(
	trx: Trx,
	context: AgentContext,
	id: string,
	sent: RefuseTicket,
	at: string
): Promise< void > {
	const found = await lockDeskTicket( trx, context, id );
	const { ticket } = found;
	checkIsNotRefused( ticket.status );
	checkMove( ticket.status, 'refused' );
	await checkMayRefuse( trx, ticket, at );
	await keepRefusal( trx, context, ticket, sent, at );
	await tellRefusal( trx, context, ticket, sent, at );
	const { id: ref, name } = context.agent;
	await closePauses( trx, ticket, found.contract, {
		by: { kind: 'agent', ref, name },
		at,
	} );
	await changeTicket( trx, ticket, {
		status: 'refused',
		...keptOrHeldBy( ticket, context.agent, at ),
		...STOPPED,
		waiting_since: null,
		updated_at: at,
	} );
	await tellDesk( trx, context.provider_id, {
		ticket_id: id,
		at,
		what: 'status',
	} );
	await tellSite( trx, ticket, {
		type: 'ticket.changed',
		ticket_id: id,
		at,
	} );
}

async function checkMayRefuse(
	trx: Trx,
	ticket: TicketRow,
	at: string
): Promise< void > {
	const classes = await classRows( trx, ticket );
	const { may_refuse } = classes.at( -1 )?.estimate ?? ticket.estimate;
	if ( ! may_refuse ) {
		throw new ProblemError(
			'not_refusable',
			'The plan of this contract does not let it be refused.'
		);
	}
	const worked = await minutesWorkedOnTickets( trx, ticket.provider_id, [
		ticket,
	] );
	if ( ( worked.get( ticket.id ) ?? 0 ) > 0 ) {
		throw new ProblemError(
			'minutes_used',
			'Minutes were used on it already: give them back with a correction first.'
		);
	}
	if ( await hasOpenQuote( trx, ticket, at ) ) {
		throw new ProblemError(
			'quote_open',
			'A quote on it is open: withdraw it first.'
		);
	}
}

async function hasOpenQuote(
	trx: Trx,
	{ provider_id, site_id, id }: TicketRow,
	at: string
): Promise< boolean > {
	const found = await trx
		.selectFrom( 'quotes' )
		.where( 'provider_id', '=', provider_id )
		.where( 'site_id', '=', site_id )
		.where( 'ticket_id', '=', id )
		.where( 'status', '=', 'sent' )
		.where( 'valid_until', '>', at )
		.select( 'id' )
		.executeTakeFirst();
	return found !== undefined;
}

async function keepRefusal(
	trx: Trx,
	{ agent }: AgentContext,
	{ provider_id, site_id, id }: TicketRow,
	{ reason, referral }: RefuseTicket,
	at: string
): Promise< void > {
	await sql`insert into ticket_refusals
		( provider_id, site_id, ticket_id, position, reason, referral_kind, referral_to, agent_id, agent_name, refused_at )
		select ${ provider_id }::text, ${ site_id }::text, ${ id }::text, coalesce( max( position ), 0 ) + 1,
			${ reason }::text, ${ referral.kind }::text, ${ referral.to }::text, ${ agent.id }::text, ${ agent.name }::text,
			${ at }::timestamptz
		from ticket_refusals
		where provider_id = ${ provider_id } and site_id = ${ site_id } and ticket_id = ${ id }`.execute(
		trx
	);
}

async function tellRefusal(
	trx: Trx,
	{ agent }: AgentContext,
	ticket: TicketRow,
	sent: RefuseTicket,
	at: string
): Promise< void > {
	await addThreadMessage( trx, ticket, {
		id: sent.id,
		author_kind: 'agent',
		author_ref: agent.id,
		author_name: agent.name,
		body: refusalWords( sent, ticket.opened_locale ),
		attachments: [],
		written_at: sent.written_at,
		received_at: at,
	} );
}
