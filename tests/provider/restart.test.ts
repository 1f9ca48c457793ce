import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PairingAnswer } from '../../src/contract/pairing.ts';
import type { Summary } from '../../src/contract/summary.ts';
import type { TicketList } from '../../src/contract/ticket.ts';
import { buildNewTicket, buildPerson } from '../support/builders.ts';
import { encodePerson } from './support/clients.ts';

/*
 * The real program on the embedded database on disk, ended the hard way. (Against a server the database survives anyway,
 * so this is about the embedded one only.)
 */

interface Start {
	url: string;
	agent: { email: string; password: string };
	pairing: { contract: string; plan: string; code: string }[];
}

let dataDir: string;
const running: ChildProcess[] = [];
beforeEach( async () => {
	dataDir = await mkdtemp( join( tmpdir(), 'deskside-restart-' ) );
} );
afterEach( async () => {
	for ( const child of running.splice( 0 ) ) {
		if ( child.exitCode === null && child.signalCode === null ) {
			child.kill( 'SIGKILL' );
			await once( child, 'exit' );
		}
	}
	await rm( dataDir, { recursive: true, force: true } );
} );

function run( ...args: string[] ): ChildProcess {
	const { DATABASE_URL: _server, ...env } = process.env;
	const child = spawn(
		process.execPath,
		[ 'src/provider/cli/provider.ts', ...args ],
		{
			env: { ...env, DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'silent' },
			stdio: [ 'ignore', 'pipe', 'pipe' ],
		}
	);
	running.push( child );
	return child;
}

async function serve(): Promise< Start & { child: ChildProcess } > {
	const child = run( 'serve', '--demo', '--json' );
	const line = await new Promise< string >( ( resolve, reject ) => {
		createInterface( {
			input: child.stdout as NodeJS.ReadableStream,
		} ).once( 'line', resolve );
		child.once( 'exit', ( code ) =>
			reject( new Error( `serve ended with ${ code }` ) )
		);
	} );
	return { ...( JSON.parse( line ) as Start ), child };
}

async function kill(
	child: ChildProcess,
	signal: NodeJS.Signals
): Promise< number | null > {
	child.kill( signal );
	const [ code ] = ( await once( child, 'exit' ) ) as [ number | null ];
	return code;
}

function speak( url: string, token: string ) {
	const headers = {
		authorization: `Bearer ${ token }`,
		'deskside-person': encodePerson( buildPerson() ),
		'content-type': 'application/json',
	};
	return {
		get: async < Answer >( path: string ) =>
			( await (
				await fetch( url + path, { headers } )
			).json() ) as Answer,
		post: ( path: string, body: { id: string } ) =>
			fetch( url + path, {
				method: 'POST',
				body: JSON.stringify( body ),
				headers: { ...headers, 'idempotency-key': body.id.slice( 4 ) },
			} ),
	};
}

async function pair( { url, pairing }: Start ): Promise< PairingAnswer > {
	const code = pairing.find( ( { plan } ) => plan === 'standaard' )?.code;
	const body = JSON.stringify( {
		code,
		site_url: 'https://shop.example',
		site_name: 'Shop',
		wordpress: '6.9',
		deskside: '0.1.0',
	} );
	const answer = await fetch( `${ url }/v1/pairings`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body,
	} );
	return ( await answer.json() ) as PairingAnswer;
}

describe( 'npm run provider -- serve --demo --json', () => {
	it(
		'after kill -9 while tickets come in, has every ticket it acknowledged, once',
		{ timeout: 180_000 },
		async () => {
			const first = await serve();
			const { token, summary } = await pair( first );
			// The demo's promise: twelve of thirty minutes used, and answers to read.
			expect( summary ).toMatchObject( {
				minutes: {
					allowance: { granted: 30, used: 12, remaining: 18 },
				},
				unread: 2,
			} );

			const site = speak( first.url, token );
			const sent = Array.from( { length: 60 }, () => buildNewTicket() );
			const acknowledged = new Set< string >();
			const sending = Promise.allSettled(
				sent.map( async ( ticket ) => {
					if (
						( await site.post( '/v1/tickets', ticket ) ).status ===
						201
					) {
						acknowledged.add( ticket.id );
					}
					if ( acknowledged.size === 15 ) {
						first.child.kill( 'SIGKILL' );
					}
				} )
			);
			await Promise.all( [ once( first.child, 'exit' ), sending ] );

			const second = await serve();
			expect( second.pairing.map( ( { plan } ) => plan ) ).toEqual( [
				'triage',
			] );
			expect( second.agent ).toEqual( first.agent );
			const again = speak( second.url, token );
			const stored = await allTickets( again );
			expect( stored ).toEqual(
				expect.arrayContaining( [ ...acknowledged ] )
			);

			// Sending all of them once more, as an outbox does, leaves each there once.
			for ( const ticket of sent ) {
				expect(
					( await again.post( '/v1/tickets', ticket ) ).status
				).toBe( 201 );
			}
			const own = ( await allTickets( again ) ).filter( ( id ) =>
				sent.some( ( ticket ) => ticket.id === id )
			);
			expect( own.sort() ).toEqual( sent.map( ( { id } ) => id ).sort() );
			expect(
				( await again.get< Summary >( '/v1/summary' ) ).minutes
			).toEqual( summary.minutes );
			expect( await kill( second.child, 'SIGTERM' ) ).toBe( 0 );
		}
	);

	it(
		'does not let a second process at the same database',
		{ timeout: 120_000 },
		async () => {
			await serve();
			const second = run( 'migrate' );
			let said = '';
			second.stderr?.on( 'data', ( part ) => ( said += String( part ) ) );
			const [ code ] = ( await once( second, 'exit' ) ) as [
				number | null,
			];
			expect( [ code, said ] ).toEqual( [
				1,
				expect.stringContaining( 'in use by process' ),
			] );
		}
	);
} );

async function allTickets(
	site: ReturnType< typeof speak >
): Promise< string[] > {
	const ids: string[] = [];
	for ( let next: string | null = ''; next !== null;  ) {
		const page: TicketList = await site.get(
			`/v1/tickets${ next === '' ? '' : `?after=${ next }` }`
		);
		ids.push( ...page.tickets.map( ( { id } ) => id ) );
		next = page.next;
	}
	return ids;
}
