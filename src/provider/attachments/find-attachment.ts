import type { AgentContext } from '../access/require-agent.ts';
import type { Caller } from '../access/caller.ts';
import type { Db } from '../db/database.ts';
import { notFound } from '../http/problem-error.ts';
import { visibleTo } from '../tickets/visible-to.ts';
import type { AttachmentRow } from './to-attachment.ts';
import { withTicket } from './with-ticket.ts';

/** An attachment whose bytes are here. */
export type StoredAttachment = AttachmentRow & {
	stored_name: string;
	stored_type: NonNullable< AttachmentRow[ 'stored_type' ] >;
};

/**
 * An attachment in a ticket that the caller may see.
 *
 * @throws {ProblemError} `not_found`, also while its bytes are not here.
 */
export async function findAttachment(
	db: Db,
	caller: Caller,
	id: string
): Promise< StoredAttachment > {
	const row = await withTicket( db, id )
		.where( visibleTo( caller ) )
		.executeTakeFirst();
	return storedOrNotFound( row );
}

/** The same for an agent: any attachment of the provider. */
export async function findDeskAttachment(
	db: Db,
	{ provider_id }: AgentContext,
	id: string
): Promise< StoredAttachment > {
	const row = await withTicket( db, id )
		.where( 'ticket.provider_id', '=', provider_id )
		.executeTakeFirst();
	return storedOrNotFound( row );
}

/**
 * The one that an address leads to, as long as it lives.
 *
 * @throws {ProblemError} `not_found`.
 */
export async function findByAddress(
	db: Db,
	tokenSha256: string,
	at: string
): Promise< StoredAttachment > {
	const row = await db
		.selectFrom( 'attachment_addresses as address' )
		.innerJoin( 'attachments as attachment', ( join ) =>
			join
				.onRef( 'attachment.provider_id', '=', 'address.provider_id' )
				.onRef( 'attachment.site_id', '=', 'address.site_id' )
				.onRef( 'attachment.id', '=', 'address.attachment_id' )
		)
		.where( 'address.token_sha256', '=', tokenSha256 )
		.where( 'address.expires_at', '>', at )
		.selectAll( 'attachment' )
		.executeTakeFirst();
	return storedOrNotFound( row );
}

function storedOrNotFound( row: AttachmentRow | undefined ): StoredAttachment {
	if ( ! row?.stored_name || ! row.stored_type ) {
		throw notFound();
	}
	return {
		...row,
		stored_name: row.stored_name,
		stored_type: row.stored_type,
	};
}
