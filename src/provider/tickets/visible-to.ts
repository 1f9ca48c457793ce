import type { ExpressionBuilder, ExpressionWrapper, SqlBool } from 'kysely';
import type { Role } from '../../contract/person.ts';
import type { Schema } from '../db/schema.ts';
import type { TextOrPlace } from '../db/statement.ts';

type Tickets = Schema & { ticket: Schema[ 'tickets' ] };

/** Who asks: a caller, or the places for one in a statement that is kept. */
export interface Seeing {
	site: { provider_id: TextOrPlace; site_id: TextOrPlace };
	person: { role: Role; ref: TextOrPlace };
}

/** The tickets that a caller may see: an owner the site's, an employee the own ones. The query names them `ticket`. */
export function visibleTo( { site, person }: Seeing ) {
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
