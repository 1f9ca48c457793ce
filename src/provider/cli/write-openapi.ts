import { writeFile } from 'node:fs/promises';
import { createApp } from '../app.ts';
import { openDatabase } from '../db/database.ts';
import { UsageError, type Command } from './command.ts';
import { wordsOf } from './words-of.ts';

/** `openapi FILE`: the same document as GET /openapi.json, without a running provider. */
export const writeOpenapi: Command = async ( args, config ) => {
	const [ file ] = wordsOf( args, 1 );
	if ( ! file ) {
		throw new UsageError( 'Where to? openapi FILE' );
	}
	const database = await openDatabase();
	const app = await createApp( { config, database } );
	await app.ready();
	await writeFile(
		file,
		`${ JSON.stringify( app.swagger(), null, '\t' ) }\n`
	);
	await app.close();
	await database.close();
	console.log( `${ file } is written.` );
};
