import type { Db } from '../db/database.ts';

/** An attachment beside its `ticket`, so that who may see the one may see the other. */
export function withTicket( db: Db, id: string ) {
	return db
		.selectFrom( 'tickets as ticket' )
		.innerJoin( 'attachments as attachment', ( join ) =>
			join
				.onRef( 'attachment.provider_id', '=', 'ticket.provider_id' )
				.onRef( 'attachment.site_id', '=', 'ticket.site_id' )
				.onRef( 'attachment.ticket_id', '=', 'ticket.id' )
		)
		.where( 'attachment.id', '=', id )
		.selectAll( 'attachment' );
}
