import type { Coverage } from '../../contract/estimate.ts';
import type { Contract } from '../access/site-context.ts';
import { clockFile, type ClockFile } from '../breaches/clock-file.ts';
import type { AgentContext } from '../access/require-agent.ts';
import { refusable } from '../refusals/refusable.ts';
import { coverageNow } from './cover-of-work.ts';
import type { Db, Trx } from '../db/database.ts';
import { notFound } from '../http/problem-error.ts';
import { ticketRecords, type RecordsFile } from '../tickets/ticket-records.ts';
import type { TicketRow } from '../tickets/ticket-row.ts';

/** A ticket with whose it is. */
export interface DeskTicketRow {
	ticket: TicketRow;
	site: { name: string; url: string };
	contract: Contract;
}

/**
 * The ticket with its site and contract, as any agent of the provider may see it.
 *
 * @throws {ProblemError} `not_found`, also for another provider's ticket.
 */
export async function findDeskTicket(
	db: Db,
	agent: AgentContext,
	id: string
): Promise< DeskTicketRow > {
	const row = await deskTickets( db, agent )
		.where( 'ticket.id', '=', id )
		.executeTakeFirst();
	if ( ! row ) {
		throw notFound();
	}
	return toDeskTicketRow( row );
}

/** The same with all that is known of its promised times, and what is written down beside it. */
export async function findDeskTicketWithClocks(
	db: Db,
	agent: AgentContext,
	id: string,
	at: string
): Promise<
	DeskTicketRow & {
		clock_file: ClockFile;
		records: RecordsFile;
		refusable: boolean;
		coverage: Coverage;
	}
> {
	const found = await deskTickets( db, agent )
		.where( 'ticket.id', '=', id )
		.select( coverageNow().as( 'coverage' ) )
		.select( clockFile().as( 'clock_file' ) )
		.select( ticketRecords().as( 'records' ) )
		.select( refusable( at ).as( 'refusable' ) )
		.executeTakeFirst();
	if ( ! found ) {
		throw notFound();
	}
	const { clock_file, records, coverage, refusable: may, ...row } = found;
	return {
		...toDeskTicketRow( row ),
		clock_file,
		records,
		coverage,
		refusable: may,
	};
}

/** The same, locked to the end of the transaction, with what it costs by its present class. */
export async function lockDeskTicket(
	trx: Trx,
	agent: AgentContext,
	id: string
): Promise< DeskTicketRow & { coverage: Coverage } > {
	const found = await deskTickets( trx, agent )
		.where( 'ticket.id', '=', id )
		.select( coverageNow().as( 'coverage' ) )
		.forUpdate( 'ticket' )
		.executeTakeFirst();
	if ( ! found ) {
		throw notFound();
	}
	const { coverage, ...row } = found;
	return { ...toDeskTicketRow( row ), coverage };
}

/** Every ticket of the agent's provider, with site and contract; the query names it `ticket`. */
export function deskTickets(
	db: Db,
	{ provider_id }: Pick< AgentContext, 'provider_id' >
) {
	return db
		.selectFrom( 'tickets as ticket' )
		.innerJoin( 'sites as site', ( join ) =>
			join
				.onRef( 'site.provider_id', '=', 'ticket.provider_id' )
				.onRef( 'site.id', '=', 'ticket.site_id' )
		)
		.innerJoin( 'contracts as contract', ( join ) =>
			join
				.onRef( 'contract.provider_id', '=', 'ticket.provider_id' )
				.onRef( 'contract.id', '=', 'ticket.contract_id' )
		)
		.where( 'ticket.provider_id', '=', provider_id )
		.selectAll( 'ticket' )
		.select( [
			'site.name as site_name',
			'site.url as site_url',
			...CONTRACT,
		] );
}

type Row = Awaited<
	ReturnType< ReturnType< typeof deskTickets >[ 'executeTakeFirstOrThrow' ] >
>;

/** What two tables share in names is renamed; the rest of the contract's columns stand as they are. */
const CONTRACT = [
	'contract.client',
	'contract.plan_id',
	'contract.plan_version',
	'contract.plan_size as contract_plan_size',
	'contract.starts_on',
	'contract.ends_on',
	'contract.zone',
	'contract.currency',
	'contract.vat_percent',
	'contract.hourly_rate_cents',
	'contract.terms',
	'contract.created_at as contract_created_at',
] as const;

export function toDeskTicketRow( row: Row ): DeskTicketRow {
	const {
		site_name,
		site_url,
		client,
		plan_id,
		plan_version,
		contract_plan_size,
		starts_on,
		ends_on,
		...rest
	} = row;
	const {
		zone,
		currency,
		vat_percent,
		hourly_rate_cents,
		terms,
		contract_created_at,
		...ticket
	} = rest;
	return {
		ticket,
		site: { name: site_name, url: site_url },
		contract: {
			provider_id: ticket.provider_id,
			id: ticket.contract_id,
			client,
			plan_id,
			plan_version,
			plan_size: contract_plan_size,
			starts_on,
			ends_on,
			zone,
			currency,
			vat_percent,
			hourly_rate_cents,
			terms,
			created_at: contract_created_at,
		},
	};
}
