import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DatabaseInUseError, lockFolder } from './folder-lock.ts';

let dir: string;
let file: string;
beforeEach( async () => {
	dir = await mkdtemp( join( tmpdir(), 'deskside-lock-' ) );
	file = join( dir, 'database.lock' );
} );
afterEach( () => rm( dir, { recursive: true, force: true } ) );

/** The number of a process that has ended. */
async function deadPid(): Promise< number > {
	const child = spawn( process.execPath, [ '-e', '' ] );
	await once( child, 'exit' );
	return child.pid ?? 0;
}

describe( 'lockFolder', () => {
	it( 'is held by one at a time and free again after its release, with nothing left behind', async () => {
		const release = await lockFolder( file );
		await expect( lockFolder( file ) ).rejects.toThrow(
			DatabaseInUseError
		);
		await release();
		await (
			await lockFolder( file )
		)();
		expect( await readdir( dir ) ).toEqual( [] );
	} );

	it( 'takes over from a process that is gone', async () => {
		await writeFile(
			file,
			JSON.stringify( { pid: await deadPid(), born: null } )
		);
		await (
			await lockFolder( file )
		)();
		expect( await readdir( dir ) ).toEqual( [] );
	} );

	it( 'takes over from a process whose number another one has now', async () => {
		await writeFile(
			file,
			JSON.stringify( { pid: process.pid, born: 'another boot 1' } )
		);
		await (
			await lockFolder( file )
		)();
		expect( await readdir( dir ) ).toEqual( [] );
	} );

	it.each( [ '', 'x', '{}', 'null', '{"pid":"1"}' ] )(
		'takes over what is no lock: %j',
		async ( text ) => {
			await writeFile( file, text );
			await (
				await lockFolder( file )
			)();
		}
	);

	it( 'goes to one of many who find it stale at once, in whatever order their steps fall', async () => {
		const gone = JSON.stringify( { pid: await deadPid(), born: null } );
		for ( let round = 0; round < 300; round++ ) {
			const contested = join( dir, `${ round }.lock` );
			await writeFile( contested, gone );
			const tries = await Promise.allSettled(
				Array.from( { length: 8 }, () => lockFolder( contested ) )
			);
			expect(
				tries.filter( ( { status } ) => status === 'fulfilled' )
			).toHaveLength( 1 );
		}
	} );

	it( 'takes over from a process that died while it was taking over', async () => {
		const gone = JSON.stringify( { pid: await deadPid(), born: null } );
		await writeFile( file, gone );
		await writeFile( `${ file }.takeover`, gone );
		await (
			await lockFolder( file )
		)();
		expect( await readdir( dir ) ).toEqual( [] );
	} );

	it( 'leaves the lock of who came after alone when it is released late', async () => {
		const release = await lockFolder( file );
		await rm( file );
		const other = await lockFolder( file );
		await release();
		await expect( lockFolder( file ) ).rejects.toThrow(
			'in use by process'
		);
		await other();
	} );
} );
