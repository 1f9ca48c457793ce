import { parseArgs } from 'node:util';
import { seedDemo } from '../demo/seed-demo.ts';
import type { Command } from './command.ts';
import { describeStart } from './describe-start.ts';
import { withDatabase } from './with-database.ts';

/** `demo`: puts in the demo data and prints how to get at it. */
export const runDemo: Command = async ( args, config ) => {
	const { values } = parseArgs( {
		args,
		options: { json: { type: 'boolean', default: false } },
	} );
	const access = await withDatabase( config, ( { db } ) =>
		seedDemo( db, config.dataDir, new Date().toISOString() )
	);
	console.log( describeStart( null, access, values.json, config ) );
};
