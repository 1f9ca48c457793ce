import type { Caller } from '../access/caller.ts';
import type { AgentContext } from '../access/require-agent.ts';
import type { SiteContext } from '../access/site-context.ts';
import type { Db } from '../db/database.ts';
import { notFound } from '../http/problem-error.ts';
import { visibleTo } from '../tickets/visible-to.ts';
import type { AttachmentRow } from './to-attachment.ts';
import { withTicket } from './with-ticket.ts';

/**
 * A file that a person of the site announced in a ticket that they may see: its bytes are theirs to send and to call off.
 *
 * @throws {ProblemError} `not_found`, also for a file of an agent.
 */
export async function findOfSite(
	db: Db,
	caller: Caller,
	id: string
): Promise< AttachmentRow > {
	return orNotFound(
		await announcedBy( db, 'site', id )
			.where( visibleTo( caller ) )
			.executeTakeFirst()
	);
}

/**
 * The same for the site itself, whoever of its people is behind it: its outbox sends everybody's pictures.
 *
 * @throws {ProblemError} `not_found`.
 */
export async function findOfWholeSite(
	db: Db,
	{ provider_id, site_id }: Pick< SiteContext, 'provider_id' | 'site_id' >,
	id: string
): Promise< AttachmentRow > {
	return orNotFound(
		await announcedBy( db, 'site', id )
			.where( 'ticket.provider_id', '=', provider_id )
			.where( 'ticket.site_id', '=', site_id )
			.executeTakeFirst()
	);
}

/**
 * A file that an agent of the provider announced with an answer; any of them may send its bytes.
 *
 * @throws {ProblemError} `not_found`, also for a file of the site.
 */
export async function findOfAgents(
	db: Db,
	{ provider_id }: Pick< AgentContext, 'provider_id' >,
	id: string
): Promise< AttachmentRow > {
	return orNotFound(
		await announcedBy( db, 'agent', id )
			.where( 'ticket.provider_id', '=', provider_id )
			.executeTakeFirst()
	);
}

function announcedBy( db: Db, kind: 'site' | 'agent', id: string ) {
	return withTicket( db, id )
		.innerJoin( 'messages as message', ( join ) =>
			join
				.onRef( 'message.provider_id', '=', 'attachment.provider_id' )
				.onRef( 'message.site_id', '=', 'attachment.site_id' )
				.onRef( 'message.id', '=', 'attachment.message_id' )
		)
		.where( 'message.author_kind', '=', kind );
}

function orNotFound( row: AttachmentRow | undefined ): AttachmentRow {
	if ( ! row ) {
		throw notFound();
	}
	return row;
}
