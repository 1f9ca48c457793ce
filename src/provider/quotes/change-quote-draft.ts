import type { ChangeDraft } from '../../contract/desk-quote.ts';
import type { AgentContext } from '../access/require-agent.ts';
import type { Trx } from '../db/database.ts';
import { findDeskTicket } from '../desk/desk-ticket-row.ts';
import { hashOf } from './canonical-json.ts';
import type { QuotePlace } from './find-quote.ts';
import { lockQuote } from './lock-quote.ts';
import { moveQuote } from './move-quote.ts';
import { resolveDraft } from './resolve-draft.ts';
import { toState } from './to-state.ts';

/**
 * Replaces the draft that the agent saw.
 *
 * @throws {QuoteClash} when somebody changed or sent it meanwhile; {ProblemError} `invalid_request`.
 */
export async function changeQuoteDraft(
	trx: Trx,
	context: AgentContext,
	place: QuotePlace,
	{ draft, draft_sha256 }: ChangeDraft,
	at: string
): Promise< void > {
	const rows = await lockQuote( trx, place );
	moveQuote( toState( rows, context.locale ), {
		do: 'change_draft',
		draft_sha256,
		at,
	} );
	const { contract } = await findDeskTicket( trx, context, place.ticket_id );
	const content = await resolveDraft(
		trx,
		place,
		contract,
		draft,
		rows.finding
	);
	await trx
		.updateTable( 'quotes' )
		.set( {
			draft: JSON.stringify( content ),
			draft_sha256: hashOf( content ),
			updated_at: at,
		} )
		.where( 'provider_id', '=', place.provider_id )
		.where( 'site_id', '=', place.site_id )
		.where( 'id', '=', place.id )
		.execute();
}
