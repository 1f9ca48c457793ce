import { sql } from 'kysely';
import { fromKysely, type PgBoss } from 'pg-boss';
import type { Db } from '../db/database.ts';
import { QUEUES } from './queues.ts';

const BATCH = 100;

interface Request {
	queue: string;
	data: object;
}

/**
 * Hands over to the queue what was asked for. Taking it off the list and putting it into the queue is one transaction, and
 * each process takes other rows, so that nothing is lost or doubled. What a newer version asks for waits for its processes.
 *
 * @return how many were handed over.
 */
export async function takeRequests( db: Db, boss: PgBoss ): Promise< number > {
	return db.transaction().execute( async ( trx ) => {
		const { rows } = await sql< Request >`
			delete from job_requests where id in (
				select id from job_requests where queue in ( ${ sql.join(
					QUEUES
				) } ) order by id limit ${ BATCH } for update skip locked )
			returning queue, data`.execute( trx );
		for ( const queue of new Set( rows.map( ( row ) => row.queue ) ) ) {
			const jobs = rows
				.filter( ( row ) => row.queue === queue )
				.map( ( { data } ) => ( { data } ) );
			await boss.insert( queue, jobs, { db: fromKysely( trx ) } );
		}
		return rows.length;
	} );
}
