import type { ReviseQuote, SendQuote } from '../../contract/desk-quote.ts';
import type { AgentContext } from '../access/require-agent.ts';
import type { Trx } from '../db/database.ts';
import type { DraftContent } from '../db/quote-schema.ts';
import { findDeskTicket } from '../desk/desk-ticket-row.ts';
import { tellSite } from '../events/tell-site.ts';
import { checkCap } from './check-cap.ts';
import type { QuotePlace } from './find-quote.ts';
import { lockQuote } from './lock-quote.ts';
import { moveQuote } from './move-quote.ts';
import { publishVersion } from './publish-version.ts';
import type { QuoteRows } from './quote-rows.ts';
import { resolveDraft } from './resolve-draft.ts';
import { tellThread } from './tell-thread.ts';
import { threadWords } from './thread-words.ts';
import { toState } from './to-state.ts';

/**
 * Sends the draft that the agent saw: its first version stands for ever, and the owner may decide.
 *
 * @throws {QuoteClash} when somebody changed or sent it meanwhile; {ProblemError} `invalid_request` for a validity that is over or a cap
 *                      below what the ticket has.
 */
export async function sendQuote(
	trx: Trx,
	context: AgentContext,
	place: QuotePlace,
	{ draft_sha256 }: SendQuote,
	at: string
): Promise< void > {
	const rows = await lockQuote( trx, place );
	const content = rows.quote.draft;
	const { version } = moveQuote( toState( rows, context.locale ), {
		do: 'send',
		draft_sha256,
		valid_until: content?.valid_until ?? at,
		at,
	} );
	if ( content ) {
		await publish( trx, context, place, { rows, content, version }, at );
	}
}

/**
 * Puts another version in the place of the one that the agent saw. Whoever looks at the old one cannot decide it any more.
 *
 * @throws {QuoteClash} when it was decided, revised, withdrawn, or ran out; {ProblemError} `invalid_request`.
 */
export async function reviseQuote(
	trx: Trx,
	context: AgentContext,
	place: QuotePlace,
	{ version: seen, draft }: ReviseQuote,
	at: string
): Promise< void > {
	const rows = await lockQuote( trx, place );
	const { version } = moveQuote( toState( rows, context.locale ), {
		do: 'revise',
		version: seen,
		valid_until: draft.valid_until,
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
	await publish( trx, context, place, { rows, content, version }, at );
}

async function publish(
	trx: Trx,
	context: AgentContext,
	place: QuotePlace,
	{
		rows,
		content,
		version,
	}: { rows: QuoteRows; content: DraftContent; version: number },
	at: string
): Promise< void > {
	const { ticket, contract } = await findDeskTicket(
		trx,
		context,
		place.ticket_id
	);
	const { minutes_cap } = content;
	const { ticket_id } = place;
	await checkCap( trx, contract, { ticket_id, minutes_cap } );
	const row = await publishVersion( trx, context, at, {
		place,
		contract,
		content,
		finding: rows.finding,
		version,
	} );
	const body = threadWords( 'sent', row, {
		locale: ticket.opened_locale,
		zone: contract.zone,
	} );
	await tellSite( trx, place, {
		type: 'quote.changed',
		ticket_id,
		quote_id: place.id,
		at,
	} );
	await tellThread(
		trx,
		context,
		ticket_id,
		{ body, status: 'waiting' },
		at,
		'quote_sent'
	);
}
