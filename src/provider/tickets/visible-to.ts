import type { ExpressionBuilder, ExpressionWrapper, SqlBool } from 'kysely';
import type { Caller } from '../access/caller.ts';
import type { Schema } from '../db/schema.ts';

type Tickets = Schema & { ticket: Schema[ 'tickets' ] };

/** The tickets that a caller may see: an owner the site's, an employee the own ones. The query names them `ticket`. */
export function visibleTo( {
	site,
	person,
}: Pick< Caller, 'site' | 'person' > ) {
	return (
		is: ExpressionBuilder< Tickets, 'ticket' >
	): ExpressionWrapper< Tickets, 'ticket', SqlBool > =>
		is.and( {
			'ticket.provider_id': site.provider_id,
			'ticket.site_id': site.site_id,
			...( person.role === 'owner'
				? {}
				: { 'ticket.opened_ref': person.ref } ),
		} );
}
