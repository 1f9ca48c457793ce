import type { Trx } from '../db/database.ts';
import type { GrantRow } from './grant-rows.ts';

/** Whether another grant of the same ticket lasts at `at`. Who asks holds the ticket, or two that end at once would each see the other. */
export async function lastsAnother(
	trx: Trx,
	{ provider_id, site_id, ticket_id, id }: GrantRow,
	at: string
): Promise< boolean > {
	const other = await trx
		.selectFrom( 'access_grants' )
		.where( 'provider_id', '=', provider_id )
		.where( 'site_id', '=', site_id )
		.where( 'ticket_id', '=', ticket_id )
		.where( 'id', '!=', id )
		.where( 'revoked_at', 'is', null )
		.where( 'ends_at', '>', at )
		.select( 'id' )
		.executeTakeFirst();
	return other !== undefined;
}
