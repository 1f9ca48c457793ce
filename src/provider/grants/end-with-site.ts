import type { Person } from '../../contract/person.ts';
import type { SiteContext } from '../access/site-context.ts';
import type { Trx } from '../db/database.ts';
import { grantsWithTicket } from './grants-with-ticket.ts';
import { takeBack } from './take-back.ts';

/**
 * Ends every open grant of a site that is disconnected: there is nobody any more whom an entry would be shown to.
 *
 * @param person Who disconnected it; null when nobody is named, then it is the word of who gave the access.
 */
export async function endWithSite(
	trx: Trx,
	site: SiteContext,
	person: Person | null,
	at: string
): Promise< void > {
	for ( const { opened_locale, ...row } of await openOf( trx, site, at ) ) {
		const { granted_ref: ref, granted_name: name } = row;
		await takeBack( trx, row, {
			what: 'disconnected',
			by: { kind: 'site', ...( person ?? { ref, name } ) },
			locale: person?.locale ?? opened_locale,
			zone: site.contract.zone,
			at,
		} );
	}
}

/** Locked, so that an entry or a revocation at the same moment comes before or after. */
const openOf = (
	trx: Trx,
	{ provider_id, site_id }: SiteContext,
	at: string
) =>
	grantsWithTicket( trx )
		.where( 'grant.provider_id', '=', provider_id )
		.where( 'grant.site_id', '=', site_id )
		.where( 'grant.revoked_at', 'is', null )
		.where( 'grant.ends_at', '>', at )
		.orderBy( 'grant.id' )
		.forUpdate( 'grant' )
		.execute();
