import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/provider/cli/commands.ts';
import { HELP, usageOf } from '../../src/provider/cli/help-words.ts';
import { runCommand } from '../../src/provider/cli/run-command.ts';
import { useTerminal } from './support/terminal.ts';

/* What is typed beside a command: help, misspelt names, a word too many. */

const terminal = useTerminal();
const run = ( line: string ) =>
	runCommand( line.split( ' ' ), { DATA_DIR: terminal.config.dataDir } );

describe( 'the command line', { timeout: 60_000 }, () => {
	it.each( Object.keys( COMMANDS ) )( '%s is explained', async ( name ) => {
		expect( usageOf( name )?.trim() ).toMatch(
			new RegExp( `^${ name }( |$)` )
		);
		await run( `${ name } --help` );
		expect( HELP ).toContain( terminal.printed[ 0 ] );
	} );

	it.each( [ 'help', '--help', '-h', 'help --help' ] )(
		'%s explains all of them',
		async ( line ) => {
			await run( line );
			expect( terminal.printed ).toEqual( [ HELP ] );
		}
	);

	it.each( [ 'help pair', 'pair -h', 'pair C --help' ] )(
		'%s explains one',
		async ( line ) => {
			await run( line );
			expect( terminal.printed ).toEqual( [ usageOf( 'pair' ) ] );
		}
	);

	it.each( [
		[
			'frobnicate now',
			/^There is no command "frobnicate".\nThere are .*serve/,
		],
		[ 'frobnicate --help', /^There is no command "frobnicate"/ ],
		[ 'help frobnicate', /^There is no command "frobnicate"/ ],
		[ 'agent lits', /^There is no command "agent lits".\n {2}agent add/ ],
		[ 'constructor', /^There is no command "constructor"/ ],
		[ 'migrate extra', /"extra" is one word too many/ ],
		[ 'migrate --foo', /'--foo'.*\n {2}migrate /s ],
		[ 'restore FILE extra', /"extra" is one word too many/ ],
		[ 'backup FILE extra', /"extra" is one word too many/ ],
		[ 'pair C extra', /"extra" is one word too many/ ],
		[ 'contract end C 2099-01-01 extra', /"extra" is one word too many/ ],
		[ 'quote verify F H extra', /"extra" is one word too many/ ],
		[ 'statement C 2026-11 extra', /"extra" is one word too many/ ],
		[ 'agent list extra', /"extra" is one word too many/ ],
		[ 'statement C 9999-12', /Which contract and month/ ],
	] )( '%s', async ( line, said ) => {
		await expect( run( line ) ).rejects.toThrow( said );
		expect( terminal.printed ).toEqual( [] );
	} );
} );
