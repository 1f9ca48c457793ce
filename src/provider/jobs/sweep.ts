import { sql } from 'kysely';
import type { Db } from '../db/database.ts';
import { endGrants } from '../grants/end-grants.ts';

/**
 * What is thrown away, and when: things whose time is over. Answers to idempotency keys are kept for good, since a site that
 * was away for months may repeat one; nothing here belongs to a ticket, a minute or a quote.
 */
const RULES: readonly { what: string; where: string }[] = [
	{ what: 'desk_sessions', where: `expires_at < $now` },
	{ what: 'attachment_addresses', where: `expires_at < $now` },
	{ what: 'pairing_codes', where: `expires_at < $now - interval '1 day'` },
	{ what: 'site_tokens', where: `expires_at < $now` },
	{ what: 'site_webhook_secrets', where: `expires_at < $now` },
	{
		what: 'site_events',
		// The last one that has a place keeps it: the next place is counted from there.
		where: `at < $now - interval '30 days' and ( position is null or exists ( select 1 from site_events later
			where later.provider_id = site_events.provider_id and later.site_id = site_events.site_id
				and later.position > site_events.position ) )`,
	},
	// A mail server gives up after days; nobody sends the same mail again after a year.
	{
		what: 'received_mails',
		where: `received_at < $now - interval '400 days'`,
	},
	{
		what: 'mails',
		where: `coalesce( sent_at, given_up_at ) < $now - interval '90 days'`,
	},
];

export type SweepCounts = Record< string, number >;

/** Sweeps once; safe to repeat and to run in several processes. */
export async function sweep( db: Db, at: string ): Promise< SweepCounts > {
	const counts: SweepCounts = {};
	for ( const { what, where } of RULES ) {
		const condition = where
			.split( '$now' )
			.map( ( part ) => sql.raw( part ) );
		const { numAffectedRows } = await sql`delete from ${ sql.table(
			what
		) } where ${ sql.join(
			condition,
			sql`${ at }::timestamptz`
		) }`.execute( db );
		counts[ what ] = Number( numAffectedRows ?? 0 );
	}
	counts.access_keys = await endGrants( db, at );
	counts.mail_texts = await forgetMailTexts( db, at );
	return counts;
}

/** What a mail said is forgotten a day after it went; that it went, and to whom, is kept with the ticket. */
async function forgetMailTexts( db: Db, at: string ): Promise< number > {
	const { numAffectedRows } =
		await sql`update mails set data = '{}' where data <> '{}'
			and coalesce( sent_at, given_up_at ) < ${ at }::timestamptz - interval '1 day'`.execute(
			db
		);
	return Number( numAffectedRows ?? 0 );
}
