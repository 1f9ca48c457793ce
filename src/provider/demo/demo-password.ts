import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as z from 'zod';
import { newToken } from '../access/token.ts';
import { draftOf, removeForsaken } from '../whole-files/drafts.ts';
import { giveName } from '../whole-files/give-name.ts';

const kept = z.object( { password: z.string().min( 12 ) } );

/**
 * The demo agent's password: random for each data folder, the same at each start. A file that says none (left by a full disk)
 * is as good as absent. Of several that find none at the same moment all get the same; where a file says none they have to
 * come one after the other, see `seedDemo`.
 */
export async function demoPassword( dataDir: string ): Promise< string > {
	const file = join( dataDir, 'demo-agent.json' );
	return ( await read( file ) ) ?? ( await make( file ) );
}

async function read( file: string ): Promise< string | null > {
	try {
		return kept.parse( JSON.parse( await readFile( file, 'utf8' ) ) )
			.password;
	} catch {
		return null;
	}
}

async function make( file: string ): Promise< string > {
	const password = newToken().slice( 0, 16 );
	await mkdir( dirname( file ), { recursive: true } );
	await removeForsaken( file );
	const draft = draftOf( file );
	try {
		await writeFile( draft, JSON.stringify( { password } ), {
			mode: 0o600,
			flush: true,
		} );
		if ( await giveName( draft, file ) ) {
			return password;
		}
		const theirs = await read( file );
		if ( theirs === null ) {
			await rename( draft, file );
		}
		return theirs ?? password;
	} finally {
		await rm( draft, { force: true } );
	}
}
