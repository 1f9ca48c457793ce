import { sql } from 'kysely';
import type { Trx } from '../db/database.ts';
import type { QueueName } from './queues.ts';

/** Processes that run jobs listen here. */
export const JOBS_CHANNEL = 'deskside_jobs';

export interface JobRequest {
	queue: QueueName;
	/** The same key waits once. */
	key: string;
	data: Record< string, unknown >;
}

/**
 * Asks for work in the transaction of the change that needs it: the job exists exactly when the change is committed. Needs
 * no queue to be running anywhere. One statement, however much is asked for.
 */
export async function askFor(
	trx: Trx,
	...requests: JobRequest[]
): Promise< void > {
	if ( requests.length === 0 ) {
		return;
	}
	const rows = requests.map(
		( { queue, key, data } ) =>
			sql`( ${ queue }, ${ key }, ${ JSON.stringify( data ) }::jsonb )`
	);
	await sql`with asked as (
			insert into job_requests ( queue, key, data ) values ${ sql.join( rows ) }
			on conflict do nothing returning id )
		select pg_notify( ${ JOBS_CHANNEL }, '' ) from asked`.execute( trx );
}
