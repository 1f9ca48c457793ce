import type { Role } from '../../contract/person.ts';
import type { Caller } from '../access/caller.ts';
import type { Db } from '../db/database.ts';

/** The ticket that a mail answers. */
export interface MailThread {
	provider_id: string;
	site_id: string;
	ticket_id: string;
}

/** By the key in the address that it was sent to. */
export async function threadOfToken(
	db: Db,
	token: string
): Promise< MailThread | null > {
	const row = await db
		.selectFrom( 'mail_threads' )
		.where( 'token', '=', token )
		.select( [ 'provider_id', 'site_id', 'ticket_id' ] )
		.executeTakeFirst();
	return row ?? null;
}

/**
 * By the mails that it refers to: one that we sent to this very person. Its id holds eighty random bits, so knowing it shows
 * that they had it.
 */
export async function threadOfReferences(
	db: Db,
	mailIds: readonly string[],
	from: string
): Promise< MailThread | null > {
	if ( mailIds.length === 0 ) {
		return null;
	}
	const row = await db
		.selectFrom( 'mails' )
		.where( 'id', 'in', [ ...mailIds ] )
		.where( ( is ) =>
			is( is.fn< string >( 'lower', [ 'recipient' ] ), '=', from )
		)
		.where( 'ticket_id', 'is not', null )
		.select( [ 'provider_id', 'site_id', 'ticket_id' ] )
		.orderBy( 'id', 'desc' )
		.executeTakeFirst();
	return row?.site_id && row.ticket_id
		? {
				provider_id: row.provider_id,
				site_id: row.site_id,
				ticket_id: row.ticket_id,
		  }
		: null;
}

/**
 * The person of the ticket's site who writes from this address, as far as tickets tell: whoever opened this one, or an owner
 * who opened another one. Null for everybody else.
 */
export async function callerFrom(
	db: Db,
	{ provider_id, site_id, ticket_id }: MailThread,
	from: string,
	at: string
): Promise< Caller | null > {
	const row = await db
		.selectFrom( 'tickets as ticket' )
		.innerJoin( 'sites as site', ( join ) =>
			join
				.onRef( 'site.provider_id', '=', 'ticket.provider_id' )
				.onRef( 'site.id', '=', 'ticket.site_id' )
		)
		.innerJoin( 'contracts as contract', ( join ) =>
			join
				.onRef( 'contract.provider_id', '=', 'site.provider_id' )
				.onRef( 'contract.id', '=', 'site.contract_id' )
		)
		.innerJoin( 'providers as provider', 'provider.id', 'site.provider_id' )
		.where( 'ticket.provider_id', '=', provider_id )
		.where( 'ticket.site_id', '=', site_id )
		.where( ( is ) =>
			is(
				is.fn< string >( 'lower', [ 'ticket.opened_email' ] ),
				'=',
				from
			)
		)
		.where( ( is ) =>
			is.or( [
				is( 'ticket.id', '=', ticket_id ),
				is( 'ticket.opened_role', '=', 'owner' as Role ),
			] )
		)
		.selectAll( 'contract' )
		.select( [
			'ticket.opened_ref',
			'ticket.opened_name',
			'ticket.opened_email',
			'ticket.opened_role',
			'ticket.opened_locale',
			'provider.name as provider_name',
			'provider.colour',
			'provider.logo',
			'provider.phone',
		] )
		.orderBy( 'ticket.created_at', 'desc' )
		.executeTakeFirst();
	if ( ! row ) {
		return null;
	}
	const {
		opened_ref,
		opened_name,
		opened_email,
		opened_role,
		opened_locale,
		provider_name,
		colour,
		logo,
		phone,
		...contract
	} = row;
	return {
		site: {
			provider_id,
			site_id,
			token_sha256: '',
			contract,
			provider: { name: provider_name, colour, logo, phone },
		},
		person: {
			ref: opened_ref,
			name: opened_name,
			email: opened_email,
			role: opened_role,
			locale: opened_locale,
		},
		at,
	};
}
