import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, vi } from 'vitest';
import { readConfig, type Config } from '../../../src/provider/config.ts';

interface Terminal {
	/** With a data folder of its own, gone after the tests of the file. */
	config: Config;
	/** What the commands of this test printed, a line or text each. */
	printed: string[];
}

/** A terminal for commands in this process, on an embedded database of their own. */
export function useTerminal(): Terminal {
	const terminal = { printed: [] as string[] } as Terminal;
	beforeAll( async () => {
		terminal.config = readConfig( {
			DATA_DIR: await mkdtemp( join( tmpdir(), 'deskside-cli-' ) ),
		} );
	} );
	beforeEach( () => {
		terminal.printed = [];
		vi.spyOn( console, 'log' ).mockImplementation(
			( line: string ) => void terminal.printed.push( line )
		);
	} );
	afterAll( () =>
		rm( terminal.config.dataDir, { recursive: true, force: true } )
	);
	return terminal;
}
