import { sql } from 'kysely';
import * as z from 'zod';
import type {
	BreachList,
	DeskBreach,
	DeskPrediction,
} from '../../contract/breach.ts';
import { breachId, instant } from '../../contract/ids.ts';
import type { AgentContext } from '../access/require-agent.ts';
import type { Db } from '../db/database.ts';
import { readCursor, writeCursor } from '../http/cursor.ts';
import { isNear, type BreachRow, type ClockRow } from './clock-file.ts';
import { describeRecorded } from './describe-breach.ts';
import { predictionOf } from './prediction-of.ts';

const PAGE = 50;
const NEAR = 200;
const EARLY = 20;
const place = z.tuple( [ instant, breachId ] );

/** What each line says of its ticket. */
interface OfTicket {
	ticket_id: string;
	number: number;
	subject: string;
	site_name: string;
	agent: string | null;
}

/** Deadlines that are near, the nearest first, a page of the broken promises, the latest first, and the latest early starts. */
export async function readBreachList(
	db: Db,
	agent: AgentContext,
	after: string | undefined,
	at: string
): Promise< BreachList > {
	const start = readCursor( after, place );
	const rows = await readRecords( db, agent, {
		kind: 'late',
		start,
		limit: PAGE + 1,
	} );
	const early =
		start === null
			? await readRecords( db, agent, {
					kind: 'early',
					start,
					limit: EARLY,
			  } )
			: [];
	const page = rows.slice( 0, PAGE );
	const last = page.at( -1 );
	return {
		predicted: start === null ? await readNear( db, agent, at ) : [],
		breaches: page.map( ( row ) => toDeskBreach( row, agent ) ),
		early: early.map( ( row ) => toDeskBreach( row, agent ) ),
		next:
			rows.length > PAGE && last
				? writeCursor( [ last.happened_at, last.id ] )
				: null,
	};
}

type Line = BreachRow & OfTicket & { done_at: string | null };

async function readRecords(
	db: Db,
	{ provider_id }: AgentContext,
	{
		kind,
		start,
		limit,
	}: {
		kind: 'late' | 'early';
		start: z.infer< typeof place > | null;
		limit: number;
	}
): Promise< Line[] > {
	const { rows } = await sql< Line >`
		select breach.*, clock.ended_at as done_at, ticket.number, ticket.subject, ticket.agent_name as agent, site.name as site_name
		from breaches breach
		join ticket_clocks clock on clock.provider_id = breach.provider_id and clock.site_id = breach.site_id
			and clock.ticket_id = breach.ticket_id and clock.position = breach.position
		join tickets ticket on ticket.provider_id = breach.provider_id and ticket.site_id = breach.site_id and ticket.id = breach.ticket_id
		join sites site on site.provider_id = breach.provider_id and site.id = breach.site_id
		where breach.provider_id = ${ provider_id } and breach.kind = ${ kind }
			and ( ${ start?.[ 0 ] ?? null }::timestamptz is null
				or ( breach.happened_at, breach.id ) < ( ${
					start?.[ 0 ] ?? null
				}::timestamptz, ${ start?.[ 1 ] ?? '' }::text ) )
		order by breach.happened_at desc, breach.id desc limit ${ limit }`.execute(
		db
	);
	return rows;
}

function toDeskBreach(
	{ number, subject, site_name, agent, done_at, ...row }: Line,
	{ locale }: AgentContext
): DeskBreach {
	return {
		...describeRecorded( row, done_at, locale ),
		ticket_id: row.ticket_id,
		number,
		subject,
		site_name,
		agent,
	};
}

async function readNear(
	db: Db,
	{ provider_id }: AgentContext,
	at: string
): Promise< DeskPrediction[] > {
	const { rows } = await sql< ClockRow & OfTicket >`
		select clock.*, ticket.number, ticket.subject, ticket.agent_name as agent, site.name as site_name
		from ticket_clocks clock
		join tickets ticket on ticket.provider_id = clock.provider_id and ticket.site_id = clock.site_id and ticket.id = clock.ticket_id
		join sites site on site.provider_id = clock.provider_id and site.id = clock.site_id
		where clock.provider_id = ${ provider_id } and ${ isNear( at ) }
			and clock.latest >= ${ at }::timestamptz
		order by clock.latest, clock.ticket_id limit ${ NEAR }`.execute( db );
	return rows.flatMap( ( row ) => {
		const near = predictionOf( row, at );
		const { ticket_id, number, subject, site_name, agent } = row;
		return near
			? [ { ...near, ticket_id, number, subject, site_name, agent } ]
			: [];
	} );
}
