import { parseArgs } from 'node:util';
import { pino, destination } from 'pino';
import type { DemoAccess } from '../demo/demo-access.ts';
import { seedDemo } from '../demo/seed-demo.ts';
import { errorLine } from '../http/error-line.ts';
import { requestLine } from '../http/request-line.ts';
import { startProvider, type RunningProvider } from '../main.ts';
import type { Command } from './command.ts';
import { describeStart } from './describe-start.ts';

const NO_DEMO: DemoAccess = { agent: null, pairing: [] };

/** `serve`: listens until SIGINT or SIGTERM. Logs go to stderr, the address to stdout. */
export const serve: Command = async ( args, config ) => {
	const { values } = parseArgs( {
		args,
		options: {
			demo: { type: 'boolean', default: false },
			json: { type: 'boolean', default: false },
		},
	} );
	let access: DemoAccess = NO_DEMO;
	const provider = await startProvider( {
		config,
		logger: pino(
			{
				level: config.logLevel,
				serializers: { req: requestLine, err: errorLine },
			},
			destination( 2 )
		),
		...( values.demo
			? {
					beforeListening: async ( { db } ) => {
						access = await seedDemo(
							db,
							config.dataDir,
							new Date().toISOString()
						);
					},
			  }
			: {} ),
	} );
	stopOnSignal( provider );
	console.log( describeStart( provider.url, access, values.json, config ) );
};

/** Ends in order at the first signal, at once at the second. */
function stopOnSignal( provider: RunningProvider ): void {
	let stopping = false;
	const stop = () => {
		if ( stopping ) {
			process.exit( 1 );
		}
		stopping = true;
		void provider.close().then(
			() => process.exit( 0 ),
			() => process.exit( 1 )
		);
	};
	process.on( 'SIGINT', stop );
	process.on( 'SIGTERM', stop );
}
