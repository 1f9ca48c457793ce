import type { WithdrawQuote } from '../../contract/desk-quote.ts';
import type { AgentContext } from '../access/require-agent.ts';
import type { Trx } from '../db/database.ts';
import { findDeskTicket } from '../desk/desk-ticket-row.ts';
import { endQuote } from './end-quote.ts';
import type { QuotePlace } from './find-quote.ts';
import { lockQuote } from './lock-quote.ts';
import { moveQuote } from './move-quote.ts';
import type { VersionRow } from './quote-rows.ts';
import { tellThread } from './tell-thread.ts';
import { threadWords } from './thread-words.ts';
import { toState } from './to-state.ts';

/**
 * Takes back a quote that nobody has decided, or drops a draft; the owner is told of the former only.
 *
 * @throws {QuoteClash} when it has ended or was changed meanwhile.
 */
export async function withdrawQuote(
	trx: Trx,
	context: AgentContext,
	place: QuotePlace,
	{ version: seen, reason }: WithdrawQuote,
	at: string
): Promise< void > {
	const rows = await lockQuote( trx, place );
	const { version } = moveQuote( toState( rows, context.locale ), {
		do: 'withdraw',
		version: seen,
		at,
	} );
	await endQuote( trx, place, {
		what: 'withdrawn',
		version,
		by_kind: 'agent',
		by_ref: context.agent.id,
		by_name: context.agent.name,
		note: reason,
		at,
		written_at: at,
	} );
	const last = rows.versions.at( -1 );
	if ( last ) {
		await tell( trx, context, place, last, reason, at );
	}
}

async function tell(
	trx: Trx,
	context: AgentContext,
	{ ticket_id }: QuotePlace,
	last: VersionRow,
	note: string,
	at: string
): Promise< void > {
	const { ticket, contract } = await findDeskTicket(
		trx,
		context,
		ticket_id
	);
	const body = threadWords( 'withdrawn', last, {
		locale: ticket.opened_locale,
		zone: contract.zone,
		note,
	} );
	await tellThread(
		trx,
		context,
		ticket_id,
		{ body, status: 'answered' },
		at
	);
}
