import type { NewFinding } from '../../contract/desk-quote.ts';
import type { AgentContext } from '../access/require-agent.ts';
import { planOf } from '../contracts/plan-of.ts';
import { cutText } from '../cut-text.ts';
import type { Trx } from '../db/database.ts';
import { lockDeskTicket, type DeskTicketRow } from '../desk/desk-ticket-row.ts';
import { ProblemError } from '../http/problem-error.ts';
import { draftQuote } from './draft-quote.ts';
import { faultPrice } from './fault-price.ts';
import type { FindingRow } from './quote-rows.ts';
import { findFiles } from './resolve-draft.ts';

/** Of `quoteLine`. */
const DESCRIPTION_MAX = 500;

/**
 * Keeps the finding that the client's own slip is the cause, with its evidence, and begins the quote that it leads to at the
 * plan's least. Nothing is charged by it: minutes and money wait for the owner's word on that quote.
 *
 * @throws {ProblemError} `not_found`; `invalid_request` when the plan knows no such slip or names no price for the topic.
 */
export async function recordFinding(
	trx: Trx,
	context: AgentContext,
	ticketId: string,
	found: NewFinding,
	at: string
): Promise< void > {
	const row = await lockDeskTicket( trx, context, ticketId );
	const price = priceOf( row, found.slip );
	const finding = await keepFinding( trx, context, row, found, price, at );
	const { valid_until, minutes_cap } = found;
	const line = {
		description: cutText( found.text, DESCRIPTION_MAX ),
		quantity: 1,
		unit_cents: price.min_cents,
		vat_percent: null,
	};
	const draft = {
		lines: [ line ],
		valid_until,
		minutes_cap,
		note: '',
		attachments: [],
	};
	await draftQuote(
		trx,
		context,
		ticketId,
		{ id: found.quote_id, draft },
		at,
		finding
	);
}

function priceOf( { ticket, contract }: DeskTicketRow, slip: string ) {
	const plan = planOf( contract );
	const slips = plan.client_slips.map( ( { id } ) => id );
	if ( ! slips.includes( slip ) ) {
		throw invalid(
			'slip',
			slips.length === 0
				? 'The plan names no slip; write a quote.'
				: `Choose a slip that the plan names: ${ slips.join( ', ' ) }.`
		);
	}
	const price = faultPrice( plan, ticket.topic );
	if ( ! price ) {
		throw invalid(
			'slip',
			'The plan names no price for a slip with this topic; write a quote.'
		);
	}
	return price;
}

async function keepFinding(
	trx: Trx,
	{ agent }: AgentContext,
	{ ticket }: DeskTicketRow,
	found: NewFinding,
	{ min_cents, max_cents }: { min_cents: number; max_cents: number },
	at: string
): Promise< FindingRow > {
	const { provider_id, site_id, id: ticket_id } = ticket;
	const place = { provider_id, site_id, ticket_id };
	const ids = found.evidence.flatMap(
		( { attachment_id } ) => attachment_id ?? []
	);
	const files = await findFiles( trx, place, ids, 'evidence' );
	const evidence = found.evidence.map( ( { text, attachment_id } ) => ( {
		text,
		attachment: files.find( ( { id } ) => id === attachment_id ) ?? null,
	} ) );
	return trx
		.insertInto( 'findings' )
		.values( {
			...place,
			id: found.id,
			slip: found.slip,
			text: found.text,
			evidence: JSON.stringify( evidence ),
			min_cents,
			max_cents,
			agent_id: agent.id,
			agent_name: agent.name,
			found_at: at,
		} )
		.returningAll()
		.executeTakeFirstOrThrow();
}

function invalid( path: string, message: string ): ProblemError {
	return new ProblemError( 'invalid_request', undefined, {
		fields: [ { path, message } ],
	} );
}
