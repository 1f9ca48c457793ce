import type { DeskTicket } from '../../contract/desk.ts';
import { breachesForOwner, breachesOf } from '../breaches/breaches-of.ts';
import { dueOf } from '../breaches/due-of.ts';
import { explainDeadline } from '../breaches/explain-deadline.ts';
import type { AgentContext } from '../access/require-agent.ts';
import { nearOf } from '../breaches/prediction-of.ts';
import { readDeskLedger } from '../contracts/ledger-of.ts';
import { planOf } from '../contracts/plan-of.ts';
import type { Db } from '../db/database.ts';
import { planLabel } from '../plans/plan-words.ts';
import { readMessages } from '../tickets/read-messages.ts';
import { mayBecome } from '../tickets/statuses.ts';
import type { MessageRow, TicketRow } from '../tickets/ticket-row.ts';
import { faultPrice } from '../quotes/fault-price.ts';
import { toTicket } from '../tickets/to-ticket.ts';
import { coverOfWork } from './cover-of-work.ts';
import {
	findDeskTicketWithClocks,
	type DeskTicketRow,
} from './desk-ticket-row.ts';
import { deskReader } from './desk-reader.ts';
import { toQueueItem } from './to-queue-item.ts';

/**
 * A ticket as the agent sees it: what the owner saw, with site, contract and the minutes written for it.
 *
 * @throws {ProblemError} `not_found`.
 */
export async function readDeskTicket(
	db: Db,
	agent: AgentContext,
	id: string,
	at: string
): Promise< DeskTicket > {
	const found = await findDeskTicketWithClocks( db, agent, id, at );
	const { clock_file, records, coverage } = found;
	const running = clock_file.clocks.find(
		( { ended_at } ) => ended_at === null
	);
	const breaches = breachesOf( clock_file, found.contract, agent.locale, at );
	const messages = await readMessages( db, found.ticket );
	const { minutes_used, entries, ...books } = await readDeskLedger(
		db,
		found.contract,
		id,
		coverOfWork( coverage ),
		at
	);
	const counts = {
		unread: countUnanswered( found.ticket, messages ),
		minutes_used,
	};
	return {
		ticket: toTicket(
			found.ticket,
			messages,
			counts,
			found.contract,
			deskReader( agent ),
			breachesForOwner( breaches ),
			{ ...records, pauses: clock_file.pauses },
			dueOf( clock_file, found.contract, at )
		),
		item: toQueueItem(
			found,
			{
				...counts,
				...nearOf( running ?? null, at ),
				last_message_id: messages.at( -1 )?.id ?? null,
			},
			deskReader( agent )
		),
		breaches,
		deadline: explainDeadline( clock_file, found.contract, agent.locale ),
		contract: { ...contractFacts( found, agent ), ...books },
		entries,
		may_refuse:
			mayBecome( found.ticket.status, 'refused' ) &&
			minutes_used === 0 &&
			found.refusable,
	};
}

function contractFacts(
	{ ticket, contract }: DeskTicketRow,
	{ locale }: AgentContext
) {
	const { id, zone, currency, vat_percent, hourly_rate_cents } = contract;
	const plan = planOf( contract );
	return {
		id,
		plan_label: planLabel( plan, locale ),
		zone,
		currency,
		vat_percent,
		hourly_rate_cents,
		slips: plan.client_slips.map( ( slip ) => ( {
			id: slip.id,
			label: slip.words[ locale ],
		} ) ),
		slip_price: faultPrice( plan, ticket.topic ),
	};
}

function countUnanswered(
	{ waiting_since }: TicketRow,
	messages: readonly MessageRow[]
): number {
	return messages.filter(
		( { author_kind, received_at } ) =>
			author_kind === 'site' &&
			waiting_since !== null &&
			received_at >= waiting_since
	).length;
}
