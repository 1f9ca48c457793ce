import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

let dataDir: string;
let taken: Server;
beforeEach( async () => {
	dataDir = await mkdtemp( join( tmpdir(), 'deskside-start-' ) );
	taken = createServer().listen( 0, '127.0.0.1' );
	await once( taken, 'listening' );
} );
afterEach( async () => {
	taken.close();
	await rm( dataDir, { recursive: true, force: true } );
} );

/** The real program, until it ends by itself; on the embedded database, which a start that fails leaves to the next one. */
async function serve( env: Record< string, string > ) {
	const { DATABASE_URL: _server, ...own } = process.env;
	const child = spawn(
		process.execPath,
		[ 'src/provider/cli/provider.ts', 'serve' ],
		{
			env: {
				...own,
				DATA_DIR: dataDir,
				HOST: '127.0.0.1',
				PORT: '0',
				LOG_LEVEL: 'fatal',
				...env,
			},
			stdio: [ 'ignore', 'pipe', 'pipe' ],
		}
	);
	let said = '';
	child.stdout.on( 'data', ( part ) => ( said += String( part ) ) );
	child.stderr.on( 'data', ( part ) => ( said += String( part ) ) );
	try {
		const [ code ] = ( await once( child, 'exit', {
			signal: AbortSignal.timeout( 50_000 ),
		} ) ) as [ number | null ];
		return { code, said };
	} finally {
		child.kill( 'SIGKILL' );
	}
}

it(
	'a start whose port for mail is taken ends with the reason, and nobody was let in',
	{
		timeout: 60_000,
	},
	async () => {
		const { port } = taken.address() as AddressInfo;
		const { code, said } = await serve( {
			MAIL_IN_PORT: String( port ),
			MAIL_IN_SERVER: 'mx.provider.example',
			MAIL_REPLY_TO: 'help@provider.example',
		} );
		expect( code ).toBe( 1 );
		// The reason alone: neither a request nor a job met a closed database.
		expect( said ).toMatch( /^listen EADDRINUSE.*\n$/ );
	}
);
