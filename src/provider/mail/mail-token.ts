import { randomBytes } from 'node:crypto';
import type { Db } from '../db/database.ts';
import type { MailRow } from './read-mail.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567';
const LENGTH = 26;

/**
 * The key of a ticket in the address that answers go to: 130 random bits, the same for all mails of the ticket, in letters that
 * survive a change of case. Null for a mail about no ticket.
 */
export async function mailToken(
	db: Db,
	{ provider_id, site_id, ticket_id }: MailRow
): Promise< string | null > {
	if ( site_id === null || ticket_id === null ) {
		return null;
	}
	const place = { provider_id, site_id, ticket_id };
	await db
		.insertInto( 'mail_threads' )
		.values( { ...place, token: newToken() } )
		.onConflict( ( conflict ) => conflict.doNothing() )
		.execute();
	const { token } = await db
		.selectFrom( 'mail_threads' )
		.where( 'provider_id', '=', provider_id )
		.where( 'site_id', '=', site_id )
		.where( 'ticket_id', '=', ticket_id )
		.select( 'token' )
		.executeTakeFirstOrThrow();
	return token;
}

const newToken = (): string =>
	[ ...randomBytes( LENGTH ) ]
		.map( ( byte ) => LETTERS[ byte % 32 ] )
		.join( '' );
