import { fileURLToPath } from 'node:url';
import type { Db } from '../db/database.ts';
import { readHelpFolder } from '../help/help-folder.ts';
import { importHelp } from '../help/import-help.ts';
import { DEMO_PROVIDER } from './demo-data.ts';

const FOLDER = fileURLToPath(
	new URL( '../../../content/help', import.meta.url )
);

/** Gives the demo provider the help texts that come with this repository, when it has none. */
export async function seedHelp( db: Db, at: string ): Promise< void > {
	const there = await db
		.selectFrom( 'help_articles' )
		.where( 'provider_id', '=', DEMO_PROVIDER.id )
		.select( 'id' )
		.limit( 1 )
		.execute();
	if ( there.length === 0 ) {
		const files = await readHelpFolder( FOLDER );
		await db
			.transaction()
			.execute( ( trx ) =>
				importHelp( trx, DEMO_PROVIDER.id, files, at )
			);
	}
}
