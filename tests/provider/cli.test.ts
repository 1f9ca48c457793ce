import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { isPassword } from '../../src/provider/access/password.ts';
import { addAgent } from '../../src/provider/cli/add-agent.ts';
import { checkPlans } from '../../src/provider/cli/check-plans.ts';
import { issuePairing } from '../../src/provider/cli/issue-pairing.ts';
import { printStatement } from '../../src/provider/cli/print-statement.ts';
import { runBackup } from '../../src/provider/cli/run-backup.ts';
import { runExport } from '../../src/provider/cli/run-export.ts';
import { runRestore } from '../../src/provider/cli/run-restore.ts';
import { runDemo } from '../../src/provider/cli/run-demo.ts';
import { withDatabase } from '../../src/provider/cli/with-database.ts';
import { setTerms } from '../../src/provider/cli/set-terms.ts';
import { writeOpenapi } from '../../src/provider/cli/write-openapi.ts';
import { useTerminal } from './support/terminal.ts';

/* The commands on an embedded database of their own, as a terminal runs them; `serve` is held by restart.test.ts. */

const terminal = useTerminal();

describe( 'npm run provider', { timeout: 120_000 }, () => {
	it( 'demo puts in the same things once, and prints codes that are new each time', async () => {
		await runDemo( [ '--json' ], terminal.config );
		await runDemo( [ '--json' ], terminal.config );
		const [ first, second ] = terminal.printed.map(
			( line ) =>
				JSON.parse( line ) as {
					agent: object;
					pairing: { plan: string; code: string }[];
				}
		);
		expect( second?.agent ).toEqual( first?.agent );
		expect( first?.pairing.map( ( { plan } ) => plan ) ).toEqual( [
			'standaard',
			'triage',
		] );
		expect( second?.pairing[ 0 ]?.code ).not.toBe(
			first?.pairing[ 0 ]?.code
		);
		const [ tickets, advice, breaches ] = await withDatabase(
			terminal.config,
			async ( { db } ) => [
				await db.selectFrom( 'tickets' ).select( 'status' ).execute(),
				await db
					.selectFrom( 'advice_notices' )
					.select( 'subject' )
					.execute(),
				await db
					.selectFrom( 'breaches' )
					.select( [ 'kind', 'contract_id' ] )
					.execute(),
			]
		);
		expect( tickets.map( ( { status } ) => status ).sort() ).toEqual( [
			'new',
			'solved',
			'solved',
			'waiting',
		] );
		expect( advice ).toEqual( [
			{ subject: 'Sign in with a second factor' },
		] );
		// Nothing of the first contract is late, whatever day it is.
		expect( breaches ).toEqual( [
			{ kind: 'late', contract_id: 'con_00000000000000000000TR1AGE' },
		] );
	} );

	it( 'pair prints a code for a contract, and says when there is no such contract', async () => {
		await issuePairing(
			[ 'con_00000000000000000STANDAARD' ],
			terminal.config
		);
		expect( terminal.printed[ 0 ] ).toMatch( /^[2-9A-Z]{4}-[2-9A-Z]{4}\n/ );
		await expect(
			issuePairing( [ 'con_none' ], terminal.config )
		).rejects.toThrow( 'There is no contract con_none.' );
		await expect( issuePairing( [], terminal.config ) ).rejects.toThrow(
			'Which contract?'
		);
	} );

	it( 'contract terms sets what a contract says beside its plan, whole or not at all, and prints it', async () => {
		const id = 'con_00000000000000000STANDAARD';
		const file = join( terminal.config.dataDir, 'terms.json' );
		const terms = {
			sign_in_from_cents: 50_000,
			usual_minutes: { shop_function: { from: 10, to: 40 } },
			custom_work: [],
		};
		await writeFile( file, JSON.stringify( terms ) );
		await setTerms( [ id, '--set', file ], terminal.config );
		await setTerms( [ 'sit_00000000000000000STANDAARD' ], terminal.config );
		expect(
			terminal.printed.map( ( line ) => JSON.parse( line ) as unknown )
		).toEqual( [ terms, terms ] );
		for ( const [ wrong, said ] of [
			[ '{ "vat_percent": 21 }', /Unrecognized key: "vat_percent"/ ],
			[
				'{ "usual_minutes": { "shop_function": { "from": 9, "to": 3 } } }',
				/usual_minutes\.shop_function: The least comes first/,
			],
			[
				'{ "usual_minutes": { "no_topic": { "from": 1, "to": 3 } } }',
				/no_topic: the plan has no such topic\. It has .*shop_function/,
			],
			[
				'{ "custom_work": [],\n"custom_work": [] }',
				/^custom_work: .* a second time: what line 1 says/m,
			],
			[ '{ not json', /no JSON/ ],
		] as const ) {
			await writeFile( file, wrong );
			await expect(
				setTerms( [ id, '--set', file ], terminal.config )
			).rejects.toThrow( said );
		}
		await expect(
			setTerms( [ id, '--set', `${ file }.none` ], terminal.config )
		).rejects.toThrow( /cannot be read/ );
		await expect( setTerms( [], terminal.config ) ).rejects.toThrow(
			'Which contract?'
		);
		terminal.printed.splice( 0 );
		await setTerms( [ id ], terminal.config );
		expect( JSON.parse( terminal.printed[ 0 ] ?? '' ) ).toEqual( terms );
	} );

	it( 'agent add makes a sign-in that works', async () => {
		await addAgent(
			[
				'--email',
				'jonas@nordlicht.example',
				'--name',
				'Jonas Berg',
				'--operator',
			],
			terminal.config
		);
		const password =
			/with (\S+)$/.exec( terminal.printed[ 0 ] ?? '' )?.[ 1 ] ?? '';
		const agent = await withDatabase( terminal.config, ( { db } ) =>
			db
				.selectFrom( 'agents' )
				.where( 'name', '=', 'Jonas Berg' )
				.select( [ 'role', 'password_hash' ] )
				.executeTakeFirstOrThrow()
		);
		expect( agent.role ).toBe( 'operator' );
		expect( await isPassword( password, agent.password_hash ) ).toBe(
			true
		);
		expect(
			await isPassword( `${ password }x`, agent.password_hash )
		).toBe( false );
		await expect(
			addAgent(
				[ '--email', 'no address', '--name', 'X' ],
				terminal.config
			)
		).rejects.toThrow( 'agent add --email' );
	} );

	it( 'plan check names each mistake with its place', async () => {
		await checkPlans(
			[ 'src/provider/plans/data/standaard-1.json' ],
			terminal.config
		);
		expect( terminal.printed ).toEqual( [ '1 of 1 can be used.' ] );
		const file = join( terminal.config.dataDir, 'plan.json' );
		const plan = await readFile(
			'src/provider/plans/data/standaard-1.json',
			'utf8'
		);
		const accents = plan.replaceAll( /[^\p{ASCII}]/gu, 'é' );
		await writeFile( file, accents, 'latin1' );
		await checkPlans( [ file ], terminal.config );
		expect( terminal.printed[ 1 ] ).toMatch(
			/plan\.json:1 \/: The file is not in UTF-8.*\(warning\)\n1 of 1/
		);
		for ( const [ text, line ] of [
			[ `// ours\n${ plan }`, 1 ],
			[ `\uFEFF${ plan.replace( '"size":', 'size:' ) }`, 12 ],
			[ plan.replace( /("size": )\d+/, '$1NaN' ), 12 ],
		] as const ) {
			await writeFile( file, text );
			expect( () => checkPlans( [ file ], terminal.config ) ).toThrow(
				`${ file }:${ line } /: This is no JSON`
			);
		}
		await writeFile( file, `\uFEFF${ plan }` );
		await checkPlans( [ file ], terminal.config );
		expect( terminal.printed[ 2 ] ).toBe( '1 of 1 can be used.' );
		await writeFile( file, '{\n"id": "x",\n"version": 0 }' );
		// It refuses before it promises anything, so it throws rather than rejects.
		expect( () => checkPlans( [ file ], terminal.config ) ).toThrow(
			`${ file }:3 /version`
		);
	} );

	it( 'openapi writes the description of every route', async () => {
		const file = join( terminal.config.dataDir, 'openapi.json' );
		await writeOpenapi( [ file ], terminal.config );
		const { paths } = JSON.parse( await readFile( file, 'utf8' ) ) as {
			paths: object;
		};
		expect( Object.keys( paths ) ).toContain( '/v1/tickets/{id}/messages' );
	} );

	it( 'statement, export, backup and restore work from the command line, and say how they are used', async () => {
		const id = 'con_00000000000000000STANDAARD';
		await runDemo( [], terminal.config );
		const month = new Date().toISOString().slice( 0, 7 );
		const written = vi
			.spyOn( process.stdout, 'write' )
			.mockImplementation( () => true );
		await printStatement( [ id, month ], terminal.config );
		await printStatement( [ id, month, '--csv' ], terminal.config );
		const [ text, csv ] = written.mock.calls.map( ( [ said ] ) =>
			String( said )
		);
		written.mockRestore();
		expect( text ).toContain( 'granted 30 min, used 12 min' );
		expect( csv ).toContain( 'kind,worked_at' );
		const file = join( terminal.config.dataDir, 'all.backup' );
		await runBackup( [ file ], terminal.config );
		await expect( runRestore( [ file ], terminal.config ) ).rejects.toThrow(
			/is not empty/
		);
		const elsewhere = {
			...terminal.config,
			dataDir: join( terminal.config.dataDir, 'elsewhere' ),
		};
		await runRestore( [ file ], elsewhere );
		expect( terminal.printed.at( -1 ) ).toMatch(
			/^\d+ rows and 0 attachments/
		);
		await runExport(
			[
				'--site',
				'sit_00000000000000000STANDAARD',
				join( terminal.config.dataDir, 'leaving' ),
			],
			elsewhere
		);
		expect( terminal.printed.at( -1 ) ).toContain( 'Bloemen de Vries' );
		for ( const wrong of [
			printStatement( [ id, '2026-13' ], terminal.config ),
			runBackup( [], terminal.config ),
			runRestore( [], terminal.config ),
			runExport( [ '--contract', id ], terminal.config ),
			runExport( [ '--site', 'sit_none', '/nowhere' ], terminal.config ),
		] ) {
			await expect( wrong ).rejects.toThrow( /\?|There is no site/ );
		}
	} );
} );
