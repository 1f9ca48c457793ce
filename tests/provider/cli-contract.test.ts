import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addContract } from '../../src/provider/cli/add-contract.ts';
import { addProvider } from '../../src/provider/cli/add-provider.ts';
import { changeProvider } from '../../src/provider/cli/change-provider.ts';
import { endContract } from '../../src/provider/cli/end-contract.ts';
import { withDatabase } from '../../src/provider/cli/with-database.ts';
import { useTerminal } from './support/terminal.ts';

/* Providers and contracts put in from a terminal; with a plan of the provider's own in own-plan.test.ts. */

const terminal = useTerminal();

describe( 'npm run provider', { timeout: 120_000 }, () => {
	it( 'provider add wants a name and a colour as the sites show it', async () => {
		await expect(
			addContract( [ '/nowhere.json' ], terminal.config )
		).rejects.toThrow( '/nowhere.json cannot be read.' );
		for ( const args of [
			[ '--name', 'Studio' ],
			[ '--colour', '#123456' ],
			[ '--name', 'Studio', '--colour', 'blue' ],
			[ '--name', '', '--colour', '#123456' ],
			[ '--name', 'Studio', '--colour', '#123456', '--phone', 'abc' ],
		] ) {
			await expect(
				addProvider( args, terminal.config )
			).rejects.toThrow( /^provider add --name/ );
		}
		await addProvider(
			[ '--name', 'Studio', '--colour', '#123456' ],
			terminal.config
		);
		expect( terminal.printed[ 0 ] ).toMatch( /^pro_/ );
	} );

	it( 'a second provider is put in on purpose only, and the first one is changed', async () => {
		const more = [ '--name', 'Studio Zuid', '--colour', '#0A5C7A' ];
		await expect( addProvider( more, terminal.config ) ).rejects.toThrow(
			/^Studio answers here already/
		);
		await changeProvider(
			[ '--name', 'Studio Noord', '--phone', '+31 20 555 0142' ],
			terminal.config
		);
		expect( JSON.parse( terminal.printed[ 0 ] ?? '' ) ).toMatchObject( {
			name: 'Studio Noord',
			colour: '#123456',
			phone: '+31 20 555 0142',
		} );
		for ( const wrong of [ [], [ '--phone', 'call me' ] ] ) {
			await expect(
				changeProvider( wrong, terminal.config )
			).rejects.toThrow( /^provider change/ );
		}
	} );

	it( 'contract add takes a contract whole, or names each of its mistakes; contract end ends it, today at the earliest', async () => {
		const file = join( terminal.config.dataDir, 'contract.json' );
		const add = async ( change: object ) => {
			const contract = {
				client: 'Bakkerij Smit',
				plan_id: 'triage',
				plan_version: 1,
				starts_on: '2026-01-01',
				ends_on: null,
				zone: 'Europe/Rome',
				currency: 'EUR',
				vat_percent: 22,
				hourly_rate_cents: null,
				plan_size: 0,
				...change,
			};
			await writeFile( file, JSON.stringify( contract ) );
			await addContract( [ file ], terminal.config );
		};
		await expect(
			add( { plan_size: -1, currency: 'euro', zone: 'Mars/Base' } )
		).rejects.toThrow( /zone: .*\n.*plan_size: .*\n.*currency: /s );
		await expect( add( { ends_on: '2025-12-31' } ) ).rejects.toThrow(
			'ends_on: It ends before it begins.'
		);
		await expect( add( { currency: 'USD' } ) ).rejects.toThrow(
			'currency: The plan triage has its prices in EUR'
		);
		await expect( add( { plan_version: 2 } ) ).rejects.toThrow(
			/there is no such plan\. There are .*triage 1.*PLANS_DIR/
		);
		await expect(
			add( { terms: { usual_minutes: { typo: { from: 1, to: 2 } } } } )
		).rejects.toThrow(
			'terms.usual_minutes.typo: the plan has no such topic'
		);
		await expect( addContract( [], terminal.config ) ).rejects.toThrow(
			'Which file?'
		);
		expect( terminal.printed ).toEqual( [] );
		await add( {} );
		const [ id = '' ] = terminal.printed[ 0 ]?.split( '\n' ) ?? [];
		await expect(
			endContract( [ id, '2026-01-31' ], terminal.config )
		).rejects.toThrow( 'today at the earliest' );
		await expect(
			endContract( [ id, '31-12-2099' ], terminal.config )
		).rejects.toThrow( 'Which contract' );
		await endContract( [ id, '2099-12-31' ], terminal.config );
		expect(
			await withDatabase( terminal.config, ( { db } ) =>
				db
					.selectFrom( 'contracts' )
					.where( 'id', '=', id )
					.select( [ 'client', 'plan_id', 'ends_on' ] )
					.executeTakeFirst()
			)
		).toEqual( {
			client: 'Bakkerij Smit',
			plan_id: 'triage',
			ends_on: '2099-12-31',
		} );
	} );
} );
