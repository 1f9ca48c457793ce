import * as z from 'zod';
import type {
	DeskContract,
	DeskContractLine,
	DeskContractList,
} from '../../contract/contract.ts';
import { contractId } from '../../contract/ids.ts';
import type { AgentContext } from '../access/require-agent.ts';
import type { Contract } from '../access/site-context.ts';
import { planOf } from '../contracts/plan-of.ts';
import type { Db } from '../db/database.ts';
import { readCursor, writeCursor } from '../http/cursor.ts';
import { notFound } from '../http/problem-error.ts';
import { planLabel } from '../plans/plan-words.ts';
import { contractPage } from './contract-page.ts';

const PAGE = 50;
const place = z.tuple( [ z.string(), contractId ] );

/** A page of the provider's contracts, by client. */
export async function listDeskContracts(
	db: Db,
	agent: AgentContext,
	after: string | undefined
): Promise< DeskContractList > {
	const start = readCursor( after, place );
	const rows = await contractsOf( db, agent )
		.$if( start !== null, ( query ) =>
			query.where( ( { eb, refTuple, tuple } ) =>
				eb(
					refTuple( 'contract.client', 'contract.id' ),
					'>',
					tuple( start?.[ 0 ] ?? '', start?.[ 1 ] ?? '' )
				)
			)
		)
		.orderBy( 'contract.client' )
		.orderBy( 'contract.id' )
		.limit( PAGE + 1 )
		.execute();
	const page = rows.slice( 0, PAGE );
	const last = page.at( -1 );
	return {
		contracts: page.map( ( row ) => toLine( row, agent ) ),
		next:
			rows.length > PAGE && last
				? writeCursor( [ last.client, last.id ] )
				: null,
	};
}

/**
 * A contract to read, as the client reads it and in the agent's language.
 *
 * @throws {ProblemError} `not_found`, also for another provider's contract.
 */
export async function readDeskContract(
	db: Db,
	agent: AgentContext,
	id: string,
	at: string
): Promise< DeskContract > {
	const row = await contractsOf( db, agent )
		.where( 'contract.id', '=', id )
		.executeTakeFirst();
	if ( ! row ) {
		throw notFound();
	}
	return {
		line: toLine( row, agent ),
		page: contractPage( row, {
			locale: agent.locale,
			at,
			phone: row.phone,
		} ),
	};
}

function contractsOf( db: Db, { provider_id }: AgentContext ) {
	return db
		.selectFrom( 'contracts as contract' )
		.innerJoin(
			'providers as provider',
			'provider.id',
			'contract.provider_id'
		)
		.leftJoin( 'sites as site', ( join ) =>
			join
				.onRef( 'site.provider_id', '=', 'contract.provider_id' )
				.onRef( 'site.contract_id', '=', 'contract.id' )
		)
		.where( 'contract.provider_id', '=', provider_id )
		.selectAll( 'contract' )
		.select( [
			'provider.phone',
			'site.name as site_name',
			'site.url as site_url',
		] );
}

interface Row extends Contract {
	site_name: string | null;
	site_url: string | null;
}

function toLine( row: Row, { locale }: AgentContext ): DeskContractLine {
	const { id, client, starts_on, ends_on, site_name, site_url } = row;
	return {
		id,
		client,
		plan: row.plan_id,
		plan_version: row.plan_version,
		plan_label: planLabel( planOf( row ), locale ),
		starts_on,
		ends_on,
		site:
			site_name === null || site_url === null
				? null
				: { name: site_name, url: site_url },
	};
}
