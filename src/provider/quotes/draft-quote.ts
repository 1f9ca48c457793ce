import type { NewQuote } from '../../contract/desk-quote.ts';
import type { AgentContext } from '../access/require-agent.ts';
import type { Trx } from '../db/database.ts';
import { lockDeskTicket } from '../desk/desk-ticket-row.ts';
import { addEvent } from './add-event.ts';
import { hashOf } from './canonical-json.ts';
import type { FindingRow } from './quote-rows.ts';
import { resolveDraft } from './resolve-draft.ts';

/**
 * Begins a quote on a ticket; nobody but agents sees it until it is sent.
 *
 * @throws {ProblemError} `not_found`, `invalid_request`; `state_conflict` when the id is in use.
 */
export async function draftQuote(
	trx: Trx,
	context: AgentContext,
	ticketId: string,
	{ id, draft }: NewQuote,
	at: string,
	finding: FindingRow | null = null
): Promise< void > {
	const { ticket, contract } = await lockDeskTicket( trx, context, ticketId );
	const { provider_id, site_id } = ticket;
	const place = { provider_id, site_id, ticket_id: ticketId, id };
	const content = await resolveDraft( trx, place, contract, draft, finding );
	await trx
		.insertInto( 'quotes' )
		.values( {
			...place,
			contract_id: contract.id,
			finding_id: finding?.id ?? null,
			status: 'draft',
			version: 0,
			draft: JSON.stringify( content ),
			draft_sha256: hashOf( content ),
			valid_until: null,
			created_at: at,
			updated_at: at,
		} )
		.execute();
	await addEvent( trx, place, {
		what: 'drafted',
		version: 0,
		by_kind: 'agent',
		by_ref: context.agent.id,
		by_name: context.agent.name,
		note: '',
		at,
	} );
}
