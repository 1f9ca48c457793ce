import { sql } from 'kysely';
import type { Db } from '../db/database.ts';
import { askMail } from '../mail/ask-mail.ts';
import { agentsOfTicket } from './agents-of-ticket.ts';
import { isNear, type ClockRow } from './clock-file.ts';

/** At once; the next run goes on. */
const BATCH = 200;

type Near = ClockRow & {
	latest: string;
	agent_id: string | null;
	zone: string;
};

/**
 * Mails the agents of each deadline that came near, once for each clock.
 *
 * @return how many deadlines are told now.
 */
export async function warnOfDeadlines( db: Db, at: string ): Promise< number > {
	const { rows } = await sql< Near >`
		select clock.*, ticket.agent_id, contract.zone
		from ticket_clocks clock
		join tickets ticket on ticket.provider_id = clock.provider_id and ticket.site_id = clock.site_id and ticket.id = clock.ticket_id
		join contracts contract on contract.provider_id = ticket.provider_id and contract.id = ticket.contract_id
		where ${ isNear( at ) } and clock.latest > ${ at }::timestamptz
			and not exists ( select 1 from mails mail where mail.provider_id = clock.provider_id and mail.site_id = clock.site_id
				and mail.ticket_id = clock.ticket_id and mail.kind = 'deadline_near'
				and mail.key like 'near ' || clock.ticket_id || '/' || clock.position || ' %' )
		order by clock.latest limit ${ BATCH }`.execute( db );
	for ( const clock of rows ) {
		await warn( db, clock, at );
	}
	return rows.length;
}

async function warn( db: Db, clock: Near, at: string ): Promise< void > {
	const { provider_id, site_id, ticket_id, position, promise, latest, zone } =
		clock;
	await db.transaction().execute( async ( trx ) => {
		const agents = await agentsOfTicket( trx, clock );
		await askMail(
			trx,
			{ provider_id, site_id, ticket_id },
			...agents.map( ( { name, email } ) => ( {
				kind: 'deadline_near' as const,
				key: `near ${ ticket_id }/${ position }`,
				to: { name, address: email, locale: 'en' as const },
				data: { promise, latest, zone },
				at,
			} ) )
		);
	} );
}
