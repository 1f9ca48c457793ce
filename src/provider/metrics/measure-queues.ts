import { sql } from 'kysely';
import type { Db } from '../db/database.ts';
import type { Metrics } from './metrics.ts';

/** What can pile up, each as a count and the instant of its oldest. */
const PILES = {
	job_requests: `select count(*) as count, min( asked_at ) as oldest from job_requests`,
	events: `select count(*) as count, min( at ) as oldest from site_events event
		where delivered_at is null and exists ( select 1 from site_webhooks hook where hook.provider_id = event.provider_id
			and hook.site_id = event.site_id and hook.stopped_at is null )`,
	mails: `select count(*) as count, min( asked_at ) as oldest from mails where sent_at is null and given_up_at is null`,
	mails_given_up: `select count(*) as count, min( given_up_at ) as oldest from mails where given_up_at is not null`,
	clocks_overdue: `select count(*) as count, min( latest ) as oldest from ticket_clocks where ended_at is null and latest < now()`,
} as const;

/** Reads the piles into the gauges, at the time of asking. */
export async function measureQueues(
	db: Db,
	metrics: Metrics
): Promise< void > {
	for ( const [ what, query ] of Object.entries( PILES ) ) {
		const { rows } = await sql< {
			count: number;
			age: number | null;
		} >`select count, extract( epoch from now() - oldest ) as age from ( ${ sql.raw(
			query
		) } ) as pile`.execute( db );
		set( metrics, what, rows[ 0 ]?.count ?? 0, rows[ 0 ]?.age ?? 0 );
	}
	await measureJobs( db, metrics );
}

/** The job queue's own tables are there once a process ran jobs. */
async function measureJobs( db: Db, metrics: Metrics ): Promise< void > {
	const { rows: there } = await sql< {
		jobs: string | null;
	} >`select to_regclass( 'jobs.job' )::text as jobs`.execute( db );
	if ( ! there[ 0 ]?.jobs ) {
		return;
	}
	const { rows } = await sql< { what: string; count: number; age: number } >`
		select case when state = 'failed' then 'jobs_failed' when state = 'active' then 'jobs_active' else 'jobs_waiting' end
				|| '_' || name as what,
			count(*) as count, extract( epoch from now() - min( created_on ) ) as age
		from jobs.job where state in ( 'created', 'retry', 'active', 'failed' )
		group by 1`.execute( db );
	for ( const { what, count, age } of rows ) {
		set( metrics, what, count, age );
	}
}

function set(
	{ waiting, oldestSeconds }: Metrics,
	what: string,
	count: number,
	age: number
): void {
	waiting.set( { what }, Number( count ) );
	oldestSeconds.set( { what }, Math.max( 0, Number( age ) ) );
}
