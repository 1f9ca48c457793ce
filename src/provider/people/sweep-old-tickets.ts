import { sql } from 'kysely';
import type { AttachmentStore } from '../attachments/attachment-store.ts';
import type { Db } from '../db/database.ts';
import type { TicketsTable } from '../db/ticket-schema.ts';
import { blankTickets } from './blank-tickets.ts';
import { ERASED_REF } from './erased-words.ts';
import { removeFiles } from './remove-files.ts';

/** Tickets of one sweep; the next one goes on. */
const AT_MOST = 200;

/** Of one transaction: few, so that nobody waits long for one of them while files are removed, and little is done twice. */
const AT_ONCE = 10;

/**
 * Takes people, words and files out of tickets that were solved longer ago than the provider keeps them.
 *
 * @param months See RETENTION_MONTHS.
 * @throws What the disk or bucket says; tickets that were done before stay done.
 */
export async function sweepOldTickets(
	db: Db,
	files: AttachmentStore,
	months: number,
	at: string
): Promise< void > {
	let swept = 0;
	let last: number;
	do {
		last = await sweepSome( db, files, months, at );
		swept += last;
	} while ( last === AT_ONCE && swept < AT_MOST );
}

/**
 * The next ones with anybody's name or words in them: who opened one may have been erased before, and others wrote in it.
 *
 * @return how many tickets it were.
 */
async function sweepSome(
	db: Db,
	files: AttachmentStore,
	months: number,
	at: string
): Promise< number > {
	return db.transaction().execute( async ( trx ) => {
		const { rows } = await sql< Place >`
			select provider_id, site_id, id from tickets t
			where status in ( 'solved', 'refused' ) and updated_at < ${ at }::timestamptz - make_interval( months => ${ months } )
				and ( opened_ref <> ${ ERASED_REF } or exists ( select 1 from messages m
					where m.provider_id = t.provider_id and m.site_id = t.site_id and m.ticket_id = t.id
						and m.author_kind <> 'system' and m.author_ref <> ${ ERASED_REF } ) )
			order by updated_at limit ${ AT_ONCE } for update skip locked`.execute( trx );
		if ( rows.length === 0 ) {
			return 0;
		}
		const these = listOf( rows );
		const blanked = await blankTickets(
			trx,
			sql`( t.provider_id, t.site_id, t.id ) in ( ${ these } )`,
			sql`( m.provider_id, m.site_id, m.ticket_id ) in ( ${ these } ) and m.author_kind <> 'system'`
		);
		await removeFiles( trx, files, blanked.files );
		return rows.length;
	} );
}

/** A ticket's whole key: sites choose the ids, and those of two providers may be alike. */
type Place = Pick< TicketsTable, 'provider_id' | 'site_id' | 'id' >;

/** The places as rows of a subquery. */
const listOf = ( places: readonly Place[] ) => {
	const column = ( name: keyof Place ) =>
		places.map( ( place ) => place[ name ] );
	return sql`select * from unnest( ${ column(
		'provider_id'
	) }::text[], ${ column( 'site_id' ) }::text[], ${ column(
		'id'
	) }::text[] )`;
};
