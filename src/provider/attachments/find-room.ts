import { sql } from 'kysely';
import {
	MAX_ATTACHMENT_BYTES,
	PICTURE_TYPES,
	type AnnouncedAttachment,
	type RefusedFor,
} from '../../contract/attachment.ts';
import type { Trx } from '../db/database.ts';

/** What is kept or awaited of one ticket and of one site at most. */
const TICKET_FILES = 100;
const TICKET_BYTES = 500_000_000;
const SITE_BYTES = 10_000_000_000;

interface Used {
	ticket_files: number;
	ticket_bytes: number;
	site_bytes: number;
}

/**
 * Which of the announced files there is room for. One that is refused does not hold up what was written: the ticket is taken in,
 * and its thread says that the file was not.
 *
 * @return for each file null, or why it is refused.
 */
export async function findRoom(
	trx: Trx,
	place: { provider_id: string; site_id: string; ticket_id: string },
	announced: readonly AnnouncedAttachment[]
): Promise< ( RefusedFor | null )[] > {
	const used = await usedBy( trx, place );
	return announced.map( ( { type, bytes } ) => {
		if (
			bytes > MAX_ATTACHMENT_BYTES &&
			PICTURE_TYPES.some( ( picture ) => picture === type )
		) {
			return 'too_large';
		}
		used.ticket_files++;
		used.ticket_bytes += bytes;
		used.site_bytes += bytes;
		return used.ticket_files > TICKET_FILES ||
			used.ticket_bytes > TICKET_BYTES ||
			used.site_bytes > SITE_BYTES
			? 'no_room'
			: null;
	} );
}

/** One announcement of a site at a time: two at once would both find the last room. */
async function usedBy(
	trx: Trx,
	{
		provider_id,
		site_id,
		ticket_id,
	}: { provider_id: string; site_id: string; ticket_id: string }
): Promise< Used > {
	await sql`select pg_advisory_xact_lock( hashtextextended( ${ `files ${ provider_id } ${ site_id }` }, 0 ) )`.execute(
		trx
	);
	const { rows } = await sql< Used >`
		select count(*) filter ( where ticket_id = ${ ticket_id } )::int as ticket_files,
			coalesce( sum( bytes ) filter ( where ticket_id = ${ ticket_id } ), 0 )::float8 as ticket_bytes,
			coalesce( sum( bytes ), 0 )::float8 as site_bytes
		from attachments
		where provider_id = ${ provider_id } and site_id = ${ site_id } and status <> 'refused'`.execute(
		trx
	);
	return rows[ 0 ] ?? { ticket_files: 0, ticket_bytes: 0, site_bytes: 0 };
}
