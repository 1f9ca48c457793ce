import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { findSession } from '../../src/provider/access/find-session.ts';
import { openSession } from '../../src/provider/access/sign-in.ts';
import { sha256 } from '../../src/provider/access/token.ts';
import { withDatabase } from '../../src/provider/cli/with-database.ts';
import { runCommand } from '../../src/provider/cli/run-command.ts';
import { useTerminal } from './support/terminal.ts';

/* Who can sign in at the desk, from the first password to the day somebody leaves. */

const terminal = useTerminal();
const EMAIL = 'Mila@studio.example';
const PASSWORD = 'four plain words here';

const run = ( ...args: string[] ) =>
	runCommand( args, { DATA_DIR: terminal.config.dataDir } );
const add = ( email: string, name: string ) =>
	run( 'agent', 'add', '--email', email, '--name', name );
const signIn = ( password: string ) =>
	withDatabase( terminal.config, ( { db } ) =>
		openSession(
			db,
			{ email: EMAIL.toLowerCase(), password },
			new Date().toISOString()
		).then( ( { token } ) => token )
	);
const isSignedIn = ( token: string ) =>
	withDatabase(
		terminal.config,
		async ( { db } ) =>
			( await findSession(
				db,
				sha256( token ),
				new Date().toISOString()
			) ) !== null
	);

describe( 'npm run provider -- agent', { timeout: 120_000 }, () => {
	beforeAll( async () => {
		vi.spyOn( console, 'log' ).mockImplementation( () => undefined );
		await run(
			'provider',
			'add',
			'--name',
			'Studio',
			'--colour',
			'#0A5C7A'
		);
	} );
	afterEach( () => vi.unstubAllEnvs() );

	it( 'add takes no password that is guessed, and says what is wrong with it', async () => {
		for ( const [ password, said ] of [
			[ '', /DESKSIDE_PASSWORD cannot be used. It is empty/ ],
			[ 'a', /1 of at least 12 letters/ ],
			[ 'mila@studio.example', /name or the address/ ],
		] as const ) {
			vi.stubEnv( 'DESKSIDE_PASSWORD', password );
			await expect( add( EMAIL, 'Mila Jansen' ) ).rejects.toThrow( said );
		}
		vi.stubEnv( 'DESKSIDE_PASSWORD', PASSWORD );
		await add( EMAIL, 'Mila Jansen' );
		expect( terminal.printed ).toEqual( [ `${ EMAIL } can sign in.` ] );
		await signIn( PASSWORD );
	} );

	it( 'add names each value that cannot be taken, and an address that is there', async () => {
		for ( const name of [
			'   ',
			'x'.repeat( 3000 ),
			'Andr\uFFFD',
			'a\nb',
		] ) {
			await expect( add( 'no address', name ) ).rejects.toThrow(
				/^agent add .*\n {2}--email: .*\n {2}--name: /
			);
		}
		await expect( add( EMAIL.toUpperCase(), 'Mila' ) ).rejects.toThrow(
			`${ EMAIL } can sign in already. An address stands for one agent`
		);
	} );

	it( 'password ends what was opened with the old one', async () => {
		const token = await signIn( PASSWORD );
		expect( await isSignedIn( token ) ).toBe( true );
		vi.stubEnv( 'DESKSIDE_PASSWORD', 'short' );
		await expect( run( 'agent', 'password', EMAIL ) ).rejects.toThrow(
			/5 of at least 12/
		);
		expect( await isSignedIn( token ) ).toBe( true );
		vi.unstubAllEnvs();
		await run( 'agent', 'password', EMAIL.toLowerCase() );
		expect( await isSignedIn( token ) ).toBe( false );
		await expect( signIn( PASSWORD ) ).rejects.toThrow( /wrong/ );
		const made = /with (\S+)\n/.exec( terminal.printed[ 0 ] ?? '' )?.[ 1 ];
		await signIn( made ?? '' );
		vi.stubEnv( 'DESKSIDE_PASSWORD', PASSWORD );
		await run( 'agent', 'password', EMAIL );
		expect( terminal.printed.at( -1 ) ).not.toContain( PASSWORD );
	} );

	it( 'disable keeps somebody out at once, enable lets in again, list says who is who', async () => {
		const token = await signIn( PASSWORD );
		await run( 'agent', 'disable', EMAIL );
		expect( terminal.printed.at( -1 ) ).toMatch( /signed out everywhere/ );
		expect( await isSignedIn( token ) ).toBe( false );
		await expect( signIn( PASSWORD ) ).rejects.toThrow( /wrong/ );
		await expect( add( EMAIL, 'Mila' ) ).rejects.toThrow(
			'is disabled: agent enable'
		);
		await run( 'agent', 'list' );
		expect( terminal.printed.at( -1 ) ).toMatch(
			/^Mila@studio\.example {2}Mila Jansen {2}agent {2}Studio {2}disabled since 20\d\d-/
		);
		await run( 'agent', 'enable', EMAIL );
		await signIn( PASSWORD );
		expect( await isSignedIn( token ) ).toBe( false );
		for ( const command of [ 'password', 'disable', 'enable' ] ) {
			await expect(
				run( 'agent', command, 'nobody@studio.example' )
			).rejects.toThrow( 'Nobody signs in with nobody@studio.example' );
			await expect( run( 'agent', command ) ).rejects.toThrow( /\?/ );
		}
	} );
} );
