import { sql } from 'kysely';
import type { DeskEvent } from '../../contract/desk.ts';
import type { Trx } from '../db/database.ts';

/** Every process listens here and passes on to the desks that are open at it. */
export const DESK_CHANNEL = 'deskside_desk';

/** What travels on the channel: an event, or a session that ended, and whose desk it is for. */
export type DeskNotice = { provider_id: string } & (
	| { event: DeskEvent }
	| { ended_session: string }
);

/** Tells the open desks of the provider, when the transaction is committed and only then. */
export async function tellDesk(
	trx: Trx,
	provider_id: string,
	event: DeskEvent
): Promise< void > {
	await sql`select pg_notify( ${ DESK_CHANNEL }, ${ deskNotice(
		provider_id,
		event
	) } )`.execute( trx );
}

/** Ends the open desks of a session that somebody else than its agent ended, at every process. */
export async function tellSessionEnded(
	trx: Trx,
	provider_id: string,
	ended_session: string
): Promise< void > {
	const notice: DeskNotice = { provider_id, ended_session };
	await sql`select pg_notify( ${ DESK_CHANNEL }, ${ JSON.stringify(
		notice
	) } )`.execute( trx );
}

/** What is said on the channel, for a statement that does something else too. */
export function deskNotice( provider_id: string, event: DeskEvent ): string {
	const notice: DeskNotice = { provider_id, event };
	return JSON.stringify( notice );
}
