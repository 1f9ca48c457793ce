import type { Person } from '../../contract/person.ts';
import type { SiteContext } from '../access/site-context.ts';
import type { Db } from '../db/database.ts';

/** Open quotes that somebody asked this person to approve: they count in the person's badge until they are decided. */
export async function countRequests(
	db: Db,
	{ provider_id, site_id }: Pick< SiteContext, 'provider_id' | 'site_id' >,
	{ ref }: Pick< Person, 'ref' >,
	at: string
): Promise< number > {
	const { asked } = await db
		.selectFrom( 'quote_requests as request' )
		.innerJoin( 'quotes as quote', ( join ) =>
			join
				.onRef( 'quote.provider_id', '=', 'request.provider_id' )
				.onRef( 'quote.site_id', '=', 'request.site_id' )
				.onRef( 'quote.id', '=', 'request.quote_id' )
		)
		.where( 'request.provider_id', '=', provider_id )
		.where( 'request.site_id', '=', site_id )
		.where( 'request.to_ref', '=', ref )
		.where( 'quote.status', '=', 'sent' )
		.where( 'quote.valid_until', '>', at )
		.select( ( { fn } ) =>
			fn.count< number >( 'quote.id' ).distinct().as( 'asked' )
		)
		.executeTakeFirstOrThrow();
	return Number( asked );
}
