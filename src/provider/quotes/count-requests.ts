import { sql, type RawBuilder } from 'kysely';
import type { Person } from '../../contract/person.ts';
import type { SiteContext } from '../access/site-context.ts';

/**
 * Open quotes that somebody asked this person to approve, as an SQL number: they count in the person's badge until they are
 * decided.
 */
export function countRequests(
	{ provider_id, site_id }: Pick< SiteContext, 'provider_id' | 'site_id' >,
	{ ref }: Pick< Person, 'ref' >,
	at: string
): RawBuilder< number > {
	return sql< number >`(
		select count( distinct quote.id ) from quote_requests request
		join quotes quote on quote.provider_id = request.provider_id and quote.site_id = request.site_id
			and quote.id = request.quote_id
		where request.provider_id = ${ provider_id } and request.site_id = ${ site_id } and request.to_ref = ${ ref }
			and quote.status = 'sent' and quote.valid_until > ${ at }::timestamptz
	)`;
}
