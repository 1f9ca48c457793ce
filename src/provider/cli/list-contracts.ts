import { dateAt } from '../clock/local-date.ts';
import type { Command } from './command.ts';
import { printTable } from './print-table.ts';
import { withDatabase } from './with-database.ts';
import { wordsOf } from './words-of.ts';

/** `contract list`: every contract with its id, plan, days and site. */
export const listContracts: Command = async ( args, config ) => {
	wordsOf( args, 0 );
	const contracts = await withDatabase( config, ( { db } ) =>
		db
			.selectFrom( 'contracts as contract' )
			.leftJoin( 'sites as site', ( join ) =>
				join
					.onRef( 'site.provider_id', '=', 'contract.provider_id' )
					.onRef( 'site.contract_id', '=', 'contract.id' )
			)
			.selectAll( 'contract' )
			.select( [ 'site.url', 'site.disconnected_at' ] )
			.orderBy( 'contract.client' )
			.orderBy( 'contract.id' )
			.execute()
	);
	printTable(
		contracts.map( ( contract ) => [
			contract.id,
			contract.client,
			`${ contract.plan_id } ${ contract.plan_version }`,
			daysOf( contract ),
			siteOf( contract ),
		] ),
		'There is no contract yet: contract add'
	);
};

function daysOf( {
	starts_on,
	ends_on,
	zone,
}: {
	starts_on: string;
	ends_on: string | null;
	zone: string;
} ): string {
	const today = dateAt( zone, Date.now() );
	if ( ends_on !== null && ends_on < today ) {
		return `over since ${ ends_on }`;
	}
	return `${ starts_on } to ${ ends_on ?? 'further notice' }`;
}

const siteOf = ( {
	url,
	disconnected_at,
}: {
	url: string | null;
	disconnected_at: string | null;
} ): string =>
	url === null
		? 'no site yet'
		: `${ url }${ disconnected_at === null ? '' : ' (disconnected)' }`;
