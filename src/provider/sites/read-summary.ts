import { sql } from 'kysely';
import type { Person } from '../../contract/person.ts';
import type { Summary } from '../../contract/summary.ts';
import type { SiteContext } from '../access/site-context.ts';
import { countOpenAdvice } from '../advice/count-open-advice.ts';
import { contractCard } from '../contracts/contract-card.ts';
import { readMinutesOf } from '../contracts/ledger-of.ts';
import { planOf } from '../contracts/plan-of.ts';
import type { Db } from '../db/database.ts';
import { phoneLine } from '../plans/phone-line.ts';
import { countRequests } from '../quotes/count-requests.ts';
import { unreadBy, unreadByAll } from '../tickets/unread.ts';

/**
 * All that the panel shows at once. Without a person (the site's own refresh) it counts what nobody of the site has read.
 */
export async function readSummary(
	db: Db,
	site: SiteContext,
	person: Person | null,
	at: string
): Promise< Summary > {
	const locale = person?.locale ?? 'en';
	const counted = await countAll( db, site, person, at );
	const { asked, unread, open_tickets, open_advice } = counted;
	return {
		as_of: at,
		provider: site.provider,
		contract: contractCard( site.contract, locale ),
		minutes: await readMinutesOf( db, site.contract, at ),
		unread: Number( unread ) + asked,
		open_tickets,
		open_advice,
		phone: phoneLine(
			planOf( site.contract ),
			site.provider.phone,
			Date.parse( at ),
			locale
		),
	};
}

interface Counted extends Pick< Summary, 'unread' | 'open_tickets' > {
	asked: number;
	open_advice: number;
}

/** Tickets, unread answers, and quotes and advice that wait for this person's word. */
async function countAll(
	db: Db,
	site: SiteContext,
	person: Person | null,
	at: string
): Promise< Counted > {
	const unread = person ? unreadBy( person.ref ) : unreadByAll();
	const asked = person ? countRequests( site, person, at ) : sql< number >`0`;
	return db
		.selectFrom( 'tickets as ticket' )
		.where( 'ticket.provider_id', '=', site.provider_id )
		.where( 'ticket.site_id', '=', site.site_id )
		.$if( person?.role === 'employee', ( query ) =>
			query.where( 'ticket.opened_ref', '=', person?.ref ?? '' )
		)
		.select( [
			sql< number >`coalesce( sum( ${ unread } ), 0 )`.as( 'unread' ),
			sql< number >`count(*) filter ( where ticket.status not in ( 'solved', 'refused' ) )`.as(
				'open_tickets'
			),
			asked.as( 'asked' ),
			countOpenAdvice( site.contract, person ).as( 'open_advice' ),
		] )
		.executeTakeFirstOrThrow();
}
