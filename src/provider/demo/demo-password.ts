import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { newToken } from '../access/token.ts';

const kept = z.object( { password: z.string().min( 12 ) } );

/** The demo agent's password: random for each data folder, the same at each start. */
export async function demoPassword( dataDir: string ): Promise< string > {
	const file = join( dataDir, 'demo-agent.json' );
	const found = kept.safeParse(
		JSON.parse( await readFile( file, 'utf8' ).catch( () => 'null' ) )
	);
	if ( found.success ) {
		return found.data.password;
	}
	const password = newToken().slice( 0, 16 );
	await mkdir( dataDir, { recursive: true } );
	await writeFile( file, JSON.stringify( { password } ), { mode: 0o600 } );
	return password;
}
