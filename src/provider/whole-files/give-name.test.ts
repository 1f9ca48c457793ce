import {
	mkdir,
	mkdtemp,
	readdir,
	readFile,
	rm,
	writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { draftOf } from './drafts.ts';
import { claimAndRename, giveFolderName, giveName } from './give-name.ts';

let dir: string;
beforeEach( async () => {
	dir = await mkdtemp( join( tmpdir(), 'deskside-name-' ) );
} );
afterEach( () => rm( dir, { recursive: true, force: true } ) );

const fileOf = async ( text: string ) => {
	const draft = draftOf( join( dir, 'file' ) );
	await writeFile( draft, text );
	return draft;
};
const folderOf = async ( text: string ) => {
	const draft = draftOf( join( dir, 'file' ) );
	await mkdir( draft );
	await writeFile( join( draft, 'text' ), text );
	return draft;
};

describe.each( [
	[ 'a file', fileOf, giveName, '' ],
	[ 'a file where there are no links', fileOf, claimAndRename, '' ],
	[ 'a folder', folderOf, giveFolderName, 'text' ],
] as const )( 'the name of %s', ( _name, make, give, inside ) => {
	it( 'goes to one of many at the same moment, and the others keep their drafts', async () => {
		const name = join( dir, 'file' );
		const texts = Array.from(
			{ length: 20 },
			( _, index ) => `${ index }`
		);
		const drafts = await Promise.all( texts.map( make ) );
		const got = await Promise.all(
			drafts.map( ( draft ) => give( draft, name ) )
		);
		const winners = texts.filter( ( _, index ) => got[ index ] );
		expect( winners ).toHaveLength( 1 );
		expect( [ await readFile( join( name, inside ), 'utf8' ) ] ).toEqual(
			winners
		);
		expect( await readdir( dir ) ).toHaveLength( texts.length );
	} );

	it( 'is not given to a draft that is gone', async () => {
		await expect(
			give( join( dir, 'nowhere' ), join( dir, 'file' ) )
		).rejects.toThrow( 'ENOENT' );
	} );
} );
