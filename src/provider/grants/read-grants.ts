import type { AccessGrant } from '../../contract/access.ts';
import type { Db } from '../db/database.ts';
import type { Reader } from '../tickets/reader.ts';
import type { GrantRow, UseRow } from './grant-rows.ts';
import { toGrant } from './to-grant.ts';

/** Whose grants are read; the reader may see the ticket, or this would not be asked. */
export interface GrantsOf {
	provider_id: string;
	site_id: string;
	ticket_id: string;
}

/** The grants of a ticket, newest first, each with its uses, oldest first. */
export async function readGrants(
	db: Db,
	of: GrantsOf,
	reader: Pick< Reader, 'kind' | 'ref' >,
	at: string
): Promise< AccessGrant[] > {
	const rows = await db
		.selectFrom( 'access_grants' )
		.where( 'provider_id', '=', of.provider_id )
		.where( 'site_id', '=', of.site_id )
		.where( 'ticket_id', '=', of.ticket_id )
		.orderBy( 'granted_at', 'desc' )
		.orderBy( 'id', 'desc' )
		.selectAll()
		.execute();
	const uses = await usesOf( db, rows );
	return rows.map( ( row ) =>
		toGrant(
			row,
			uses.filter( ( { grant_id } ) => grant_id === row.id ),
			reader,
			at
		)
	);
}

/** One grant as it is now. */
export async function readGrant(
	db: Db,
	row: GrantRow,
	reader: Pick< Reader, 'kind' | 'ref' >,
	at: string
): Promise< AccessGrant > {
	return toGrant( row, await usesOf( db, [ row ] ), reader, at );
}

async function usesOf(
	db: Db,
	rows: readonly GrantRow[]
): Promise< UseRow[] > {
	const [ first ] = rows;
	if ( ! first ) {
		return [];
	}
	return db
		.selectFrom( 'access_uses' )
		.where( 'provider_id', '=', first.provider_id )
		.where( 'site_id', '=', first.site_id )
		.where(
			'grant_id',
			'in',
			rows.map( ( { id } ) => id )
		)
		.orderBy( 'asked_at' )
		.orderBy( 'id' )
		.selectAll()
		.execute();
}
