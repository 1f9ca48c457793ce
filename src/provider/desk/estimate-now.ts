import { sql, type RawBuilder } from 'kysely';

/**
 * SQL of what the estimate that stands now says, as text: that of the last class that an agent gave, or of what was sent. The
 * query around it names the ticket `ticket`.
 */
export function estimateNow(
	field: 'coverage' | 'may_refuse'
): RawBuilder< string > {
	return sql< string >`coalesce( (
		select class.estimate ->> ${ sql.lit( field ) } from ticket_classes class
		where class.provider_id = ticket.provider_id and class.site_id = ticket.site_id and class.ticket_id = ticket.id
		order by class.position desc limit 1
	), ticket.estimate ->> ${ sql.lit( field ) } )`;
}
