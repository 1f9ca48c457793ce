import { sql } from 'kysely';
import type { Db, Trx } from './database.ts';
import { liftLimits } from './lift-limits.ts';
import type { Migration } from './migration.ts';
import { core } from './migrations/0001-core.ts';
import { quotes } from './migrations/0003-quotes.ts';
import { background } from './migrations/0004-background.ts';
import { records } from './migrations/0005-records.ts';
import { ledger } from './migrations/0002-ledger.ts';
import { accessGrants } from './migrations/0006-access-grants.ts';
import { help } from './migrations/0007-help.ts';
import { helpSearch } from './migrations/0022-help-search.ts';
import { quoteRequests } from './migrations/0010-quote-requests.ts';
import { classes } from './migrations/0015-classes.ts';
import { consents } from './migrations/0016-consents.ts';
import { files } from './migrations/0024-files.ts';
import { mailIn } from './migrations/0025-mail-in.ts';
import { consentRecords } from './migrations/0026-consent-records.ts';
import { minutesPrice } from './migrations/0027-minutes-price.ts';
import { limitLockWait, tryForLock } from './try-for-lock.ts';
import { billedMinutes } from './migrations/0028-billed-minutes.ts';
import { earlyStarts } from './migrations/0031-early-starts.ts';
import { filesToRemove } from './migrations/0032-files-to-remove.ts';
import { includedMinutes } from './migrations/0030-included-minutes.ts';
import { ticketHands } from './migrations/0029-ticket-hands.ts';
import { nearDeadlines } from './migrations/0033-near-deadlines.ts';

/** In the order they run; a published one is never changed, only followed by another. */
export const MIGRATIONS: readonly Migration[] = [
	core,
	ledger,
	quotes,
	background,
	records,
	accessGrants,
	help,
	quoteRequests,
	classes,
	consents,
	helpSearch,
	files,
	mailIn,
	consentRecords,
	minutesPrice,
	billedMinutes,
	ticketHands,
	includedMinutes,
	earlyStarts,
	filesToRemove,
	nearDeadlines,
];

/** Any number, the same in each process: migrations wait for each other on it. */
const LOCK = 5_273_741_901;

/**
 * Brings the schema up to date. Each migration is one transaction and takes as long as it takes; two processes that start at
 * once wait for each other, and the later one finds nothing to do. A table that somebody uses is tried for again, so that
 * requests do not stand behind a migration that stands behind a backup.
 *
 * @param pause Milliseconds between two tries; tests make them short.
 * @return the names of those that ran now.
 * @throws {Error} when a table was in use for a quarter of an hour.
 */
export async function migrate(
	db: Db,
	migrations: readonly Migration[] = MIGRATIONS,
	pause?: number
): Promise< string[] > {
	await db.transaction().execute( createList );
	const ran: string[] = [];
	for ( const migration of migrations ) {
		if (
			await tryForLock( db, ( trx ) => runOnce( trx, migration ), pause )
		) {
			ran.push( migration.name );
		}
	}
	return ran;
}

async function createList( trx: Trx ): Promise< void > {
	await lock( trx );
	await sql`create table if not exists deskside_migrations (
		name text primary key,
		ran_at timestamptz not null default now()
	)`.execute( trx );
}

async function runOnce(
	trx: Trx,
	{ name, statements }: Migration
): Promise< boolean > {
	await lock( trx );
	const { rows } =
		await sql`insert into deskside_migrations ( name ) values ( ${ name } )
		on conflict do nothing returning name`.execute( trx );
	if ( rows.length === 0 ) {
		return false;
	}
	await limitLockWait( trx );
	for ( const statement of statements ) {
		await sql.raw( statement ).execute( trx );
	}
	return true;
}

/** However long the other process takes. */
async function lock( trx: Trx ): Promise< void > {
	await liftLimits( trx );
	await sql`select pg_advisory_xact_lock( ${ sql.lit( LOCK ) } )`.execute(
		trx
	);
}
