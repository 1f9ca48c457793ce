import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { addContract } from '../../src/provider/cli/add-contract.ts';
import { changeContract } from '../../src/provider/cli/change-contract.ts';
import { findContract } from '../../src/provider/cli/find-contract.ts';
import { issuePairing } from '../../src/provider/cli/issue-pairing.ts';
import { listContracts } from '../../src/provider/cli/list-contracts.ts';
import { setTerms } from '../../src/provider/cli/set-terms.ts';
import { withDatabase } from '../../src/provider/cli/with-database.ts';
import { checkContractPlans } from '../../src/provider/contracts/check-contract-plans.ts';
import { ledgerContract } from '../../src/provider/contracts/ledger-of.ts';
import type { Db } from '../../src/provider/db/database.ts';
import { giveConsent } from '../../src/provider/ledger/give-consent.ts';
import { seedContract, seedSite } from './support/seed.ts';
import { useTerminal } from './support/terminal.ts';

/* Contracts that are there: looked through, put right, paired. */

const terminal = useTerminal();
const inside = < Result >( work: ( db: Db ) => Promise< Result > ) =>
	withDatabase( terminal.config, ( { db } ) => work( db ) );
const said = () => terminal.printed.join( '\n' );

let paired: string;
let bare: string;
let over: string;

describe( 'npm run provider -- contract, pair', { timeout: 120_000 }, () => {
	beforeAll( async () => {
		vi.spyOn( console, 'log' ).mockImplementation( () => undefined );
		await inside( async ( db ) => {
			const site = await seedSite( db );
			const { provider_id } = site;
			paired = site.contract_id;
			( { id: bare } = await seedContract( db, {
				...{ provider_id, client: 'Bakkerij Smit' },
				starts_on: '2099-01-01',
				hourly_rate_cents: null,
			} ) );
			( { id: over } = await seedContract( db, {
				...{ provider_id, client: 'Café Oud' },
				ends_on: '2026-01-31',
			} ) );
		} );
	} );

	it( 'list shows each with its site', async () => {
		await listContracts( [], terminal.config );
		expect( said().split( '\n' ) ).toEqual( [
			expect.stringMatching(
				/Bakkerij Smit .*2099-01-01 .*no site yet$/
			),
			expect.stringMatching(
				/Bloemen de Vries .*further notice .*https:\/\/shop\.example$/
			),
			expect.stringMatching( /Café Oud .*over since 2026-01-31/ ),
		] );
	} );

	it( 'pair says whose contract it is, when it begins, and which site its code disconnects', async () => {
		await issuePairing( [ bare ], terminal.config );
		expect( said() ).toMatch(
			/^\S{9}\nFor the site of Bakkerij Smit\. .*\nThe contract begins on 2099-01-01\.$/
		);
		terminal.printed.splice( 0 );
		await issuePairing( [ paired ], terminal.config );
		expect( said() ).toMatch(
			/Bloemen de Vries\. .*\nhttps:\/\/shop\.example is paired with it: using the code disconnects that site/
		);
	} );

	it( 'pair makes no code for a contract that is over', async () => {
		await expect(
			issuePairing( [ over ], terminal.config )
		).rejects.toThrow( 'Café Oud is over since 2026-01-31' );
		expect(
			await inside( ( db ) =>
				db
					.selectFrom( 'pairing_codes' )
					.where( 'contract_id', '=', over )
					.selectAll()
					.execute()
			)
		).toEqual( [] );
	} );

	it( 'a contract in another currency than its plan stops the start, and change puts it right', async () => {
		await inside( ( db ) =>
			db
				.updateTable( 'contracts' )
				.set( { currency: 'USD' } )
				.where( 'id', '=', bare )
				.execute()
		);
		await expect( inside( checkContractPlans ) ).rejects.toThrow(
			`The contract ${ bare } of Bakkerij Smit is in USD, its plan "standaard" in EUR: contract change ${ bare } --currency EUR`
		);
		await expect(
			changeContract( [ bare, '--currency', 'GBP' ], terminal.config )
		).rejects.toThrow( 'standaard has its prices in EUR' );
		await changeContract( [ bare, '--currency', 'EUR' ], terminal.config );
		await inside( checkContractPlans );
	} );

	it( 'change sets what is agreed later and nothing else', async () => {
		for ( const wrong of [
			[],
			[ bare ],
			[ bare, '--hourly-rate-cents', '' ],
			[ bare, '--hourly-rate-cents', '1000000000000000' ],
			[ bare, '--vat-percent', '101' ],
			[ bare, '--client', ' ' ],
		] ) {
			await expect(
				changeContract( wrong, terminal.config )
			).rejects.toThrow( /^contract change CONTRACT/ );
		}
		await changeContract(
			[
				bare,
				'--hourly-rate-cents',
				'9500',
				'--client',
				'Bäckerei Smit',
			],
			terminal.config
		);
		expect( JSON.parse( said() ) ).toEqual( {
			id: bare,
			client: 'Bäckerei Smit',
			currency: 'EUR',
			hourly_rate_cents: 9500,
			vat_percent: 21,
		} );
	} );

	it( 'change names a rate once, and none for what was agreed to without', async () => {
		await expect(
			changeContract(
				[ bare, '--hourly-rate-cents', '9900' ],
				terminal.config
			)
		).rejects.toThrow( 'Its hourly_rate_cents is 9500' );
		await expect(
			changeContract( [ paired, '--vat-percent', '19' ], terminal.config )
		).rejects.toThrow( 'Its vat_percent is 21' );
		// As it may be in a database of before: minutes were agreed to at no rate.
		await inside( async ( db ) => {
			const contract = ledgerContract( await findContract( db, paired ) );
			await db
				.updateTable( 'contracts' )
				.set( { hourly_rate_cents: null } )
				.where( 'id', '=', paired )
				.execute();
			await db.transaction().execute( ( trx ) =>
				giveConsent( trx, contract, {
					ticket_id: 'tic_00000000000000000000000AGR',
					minutes_cap: 30,
					text: 'Yes.',
					person: 'Anna',
					at: Date.now(),
				} )
			);
		} );
		await expect(
			changeContract(
				[ paired, '--hourly-rate-cents', '9500' ],
				terminal.config
			)
		).rejects.toThrow( /^Minutes were agreed to .* no rate/ );
	} );

	it( 'a file that would lose letters, or is no JSON, is told with its line', async () => {
		const file = join( terminal.config.dataDir, 'contract.json' );
		const add = async ( bytes: string | Buffer ) => {
			await writeFile( file, bytes );
			await addContract( [ file ], terminal.config );
		};
		await expect(
			add( Buffer.from( '{ "client": "Andr\u00e9" }', 'latin1' ) )
		).rejects.toThrow( `${ file } is not in UTF-8` );
		await expect( add( '{\n"client": "A",,\n}' ) ).rejects.toThrow(
			`${ file }:2 This is no JSON`
		);
		await expect( add( '{\n"client":\n// who\n"A" }' ) ).rejects.toThrow(
			`${ file }:3 This is no JSON`
		);
		await expect(
			add( '\uFEFF{ "client": "A", "zone": "+01:00" }' )
		).rejects.toThrow( /zone: An IANA time zone/ );
		await expect(
			add( '{ "hourly_rate_cents": 1e15, "plan_size": 1e12 }' )
		).rejects.toThrow( /^hourly_rate_cents: .*\nplan_size: /m );
	} );

	it( 'terms with two works of one name are refused: a warranty would find the first only', async () => {
		const file = join( terminal.config.dataDir, 'terms.json' );
		const work = {
			id: 'points',
			fixed_price: true,
			delivered_on: null,
			went_live_on: null,
		};
		await writeFile(
			file,
			JSON.stringify( { custom_work: [ work, work ] } )
		);
		await expect(
			setTerms( [ paired, '--set', file ], terminal.config )
		).rejects.toThrow( 'custom_work.1.id: "points" stands there already.' );
	} );
} );
