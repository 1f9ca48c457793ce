import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
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

/** Another process that takes the lock and lives until it is killed; `before` is what its command begins with. */
async function otherHolder(
	before: readonly string[] = []
): Promise< () => Promise< void > > {
	const [ program = '', ...args ] = [
		...before,
		process.execPath,
		'-e',
		`import( ${ JSON.stringify(
			join( import.meta.dirname, 'folder-lock.ts' )
		) } )
			.then( ( { lockFolder } ) => lockFolder( ${ JSON.stringify( file ) } ) )
			.then( () => { console.log( 'held' ); setInterval( () => {}, 1000 ); } )`,
	];
	const child = spawn( program, args, {
		stdio: [ 'ignore', 'pipe', 'inherit' ],
	} );
	await once( child.stdout, 'data' );
	return async () => {
		child.kill( 'SIGKILL' );
		// Not `exit`: what it began with ends before it.
		await once( child, 'close' );
	};
}

const readLock = async () =>
	JSON.parse( await readFile( file, 'utf8' ) ) as Record< string, unknown >;
const changeLock = async ( change: Record< string, unknown > ) =>
	writeFile( file, JSON.stringify( { ...( await readLock() ), ...change } ) );
const CONTAINER = [
	'unshare',
	'--pid',
	'--fork',
	'--mount-proc',
	'--kill-child',
];
const hasContainers =
	spawnSync( CONTAINER[ 0 ] ?? '', [ ...CONTAINER.slice( 1 ), 'true' ] )
		.status === 0;

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

	it(
		'goes to one of many who find it stale at once, in whatever order their steps fall',
		{ timeout: 60_000 },
		async () => {
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
		}
	);

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

	it( 'is in use while its holder listens, whatever its number means here, and free again when that one was killed', async () => {
		const kill = await otherHolder();
		// As another container would see it: that number is nobody's, or somebody else's.
		for ( const change of [
			{ pid: await deadPid() },
			{ pid: process.pid, namespace: 'pid:[1]' },
			{ pid: process.pid, born: 'another boot 1' },
		] ) {
			await changeLock( change );
			await expect( lockFolder( file ) ).rejects.toThrow(
				DatabaseInUseError
			);
		}
		await kill();
		await (
			await lockFolder( file )
		)();
		expect( await readdir( dir ) ).toEqual( [] );
	} );

	it.runIf( hasContainers )(
		'is in use while a holder in another container lives, and free again when that one was killed',
		async () => {
			const kill = await otherHolder( CONTAINER );
			expect( await readLock() ).toMatchObject( { pid: 1 } );
			await expect( lockFolder( file ) ).rejects.toThrow(
				'process 1 of another container'
			);
			await kill();
			await (
				await lockFolder( file )
			)();
			expect( await readdir( dir ) ).toEqual( [] );
		}
	);

	it( 'stays its holder’s when somebody removed the socket', async () => {
		const kill = await otherHolder();
		await rm( join( dir, String( ( await readLock() ).socket ) ) );
		await expect( lockFolder( file ) ).rejects.toThrow(
			DatabaseInUseError
		);
		await kill();
		await (
			await lockFolder( file )
		)();
	} );

	it( 'never guesses about a holder without a socket in another container, but does not outlive the machine’s boot', async () => {
		const release = await lockFolder( file );
		await changeLock( { socket: null, namespace: 'pid:[1]' } );
		await expect( lockFolder( file ) ).rejects.toThrow(
			/cannot be told from here: remove that file/
		);
		await changeLock( { boot: 'another' } );
		await (
			await lockFolder( file )
		)();
		await release();
		expect( await readdir( dir ) ).toEqual( [] );
	} );

	it( 'tidies up what killed processes left, and nothing else', async () => {
		const some = '0123456789abcdef';
		const gone = JSON.stringify( { pid: await deadPid(), born: null } );
		for ( const left of [
			`.${ some }.draft`,
			`.${ some }.new`,
			`.${ some }.sock`,
			`.takeover.${ some }.sock`,
			'.takeover',
			'.0b0c7a2e-6f0f-4b3e-8d0c-0123456789ab',
		] ) {
			await writeFile( `${ file }${ left }`, gone );
		}
		await writeFile( join( dir, 'another.lock' ), '' );
		await writeFile( `${ file }.kept`, '' );
		const others = await lockFolder( join( dir, 'database.lock.other' ) );
		const before = await readdir( dir );
		const release = await lockFolder( file );
		expect( before ).toHaveLength( 10 );
		expect(
			( await readdir( dir ) ).filter(
				( name ) => ! name.endsWith( '.sock' )
			)
		).toEqual( [
			'another.lock',
			'database.lock',
			'database.lock.kept',
			'database.lock.other',
		] );
		await release();
		await others();
	} );

	it( 'holds in a folder whose name is longer than a socket’s may be', async () => {
		const deep = join( dir, 'a'.repeat( 120 ) );
		await mkdir( deep );
		file = join( deep, 'database.lock' );
		const kill = await otherHolder();
		await changeLock( { pid: await deadPid() } );
		await expect( lockFolder( file ) ).rejects.toThrow(
			DatabaseInUseError
		);
		await kill();
		await (
			await lockFolder( file )
		)();
		expect( await readdir( deep ) ).toEqual( [] );
	} );
} );
