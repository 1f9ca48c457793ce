import { openFiles } from '../attachments/open-files.ts';
import type { BackupManifest } from '../backup/backup-format.ts';
import { restoreBackup } from '../backup/restore-backup.ts';
import type { Config } from '../config.ts';
import { checkContractPlans } from '../contracts/check-contract-plans.ts';
import type { Db } from '../db/database.ts';
import { openConfigured } from '../main.ts';
import { PlanError } from '../plans/load-plans.ts';
import { UsageError, type Command } from './command.ts';
import { isDiskFull } from './is-disk-full.ts';
import { wordsOf } from './words-of.ts';

/** `restore FILE`: into an empty database, all of it or nothing; says which plans of the provider's own are still missing. */
export const runRestore: Command = async ( args, config ) => {
	const [ file ] = wordsOf( args, 1 );
	if ( ! file ) {
		throw new UsageError( 'From where? restore FILE' );
	}
	try {
		console.log( ( await restore( config, file ) ).join( '\n' ) );
	} catch ( error ) {
		throw isDiskFull( error )
			? new UsageError(
					`There is no room left on the disk. What was begun cannot be used: make room, and restore into a DATA_DIR (now ${ config.dataDir }) or DATABASE_URL that is empty.`
			  )
			: error;
	}
};

async function restore( config: Config, file: string ): Promise< string[] > {
	const { db, close } = await openConfigured( config );
	try {
		const files = openFiles( config );
		return [
			...describe( await restoreBackup( { db, files }, file ) ),
			...( await missingPlans( db ) ),
		];
	} finally {
		await close();
	}
}

function describe( { tables, files, missing }: BackupManifest ): string[] {
	const rows = Object.values( tables ).reduce(
		( sum, table ) => sum + table.rows,
		0
	);
	return [
		`${ rows } rows and ${
			Object.keys( files ).length
		} attachments are back.`,
		...( missing.length > 0
			? [
					`${ missing.length } attachments were missing already when the backup was made.`,
			  ]
			: [] ),
	];
}

/** Plans are files of the provider's, in no backup: without one that a contract names nothing would start. */
async function missingPlans( db: Db ): Promise< string[] > {
	try {
		await checkContractPlans( db );
		return [];
	} catch ( error ) {
		if ( error instanceof PlanError ) {
			return [ `Before it can be served: ${ error.message }` ];
		}
		throw error;
	}
}
