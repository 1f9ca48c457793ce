import { expect, it, vi } from 'vitest';
import { createDeskHub, type DeskListener } from './desk-hub.ts';

type Listen = Parameters< typeof createDeskHub >[ 0 ][ 'listen' ];

const unlisten = vi.fn( async () => undefined );
const listen = vi.fn< Listen >( async () => unlisten );
const desk = ( session_sha256 = 'a' ): DeskListener => ( {
	provider_id: 'pro_1',
	session_sha256,
	send: vi.fn(),
	end: vi.fn(),
} );
const say = ( provider_id: string ) => {
	const [ , onPayload ] = listen.mock.lastCall ?? [];
	onPayload?.( JSON.stringify( { provider_id, event: { what: 'opened' } } ) );
};
const lose = () => listen.mock.lastCall?.[ 2 ]();

it( 'listens while a desk is open, once for all of them', async () => {
	const hub = createDeskHub( { listen } );
	expect( listen ).not.toHaveBeenCalled();
	const [ one, other ] = await Promise.all( [
		hub.join( desk() ),
		hub.join( desk() ),
	] );
	expect( listen ).toHaveBeenCalledTimes( 1 );
	one();
	await Promise.resolve();
	expect( unlisten ).not.toHaveBeenCalled();
	other();
	await vi.waitFor( () => expect( unlisten ).toHaveBeenCalledTimes( 1 ) );
	await hub.join( desk() );
	expect( listen ).toHaveBeenCalledTimes( 2 );
} );

it( "tells a provider's own desks only", async () => {
	const hub = createDeskHub( { listen } );
	const here = desk();
	await hub.join( here );
	say( 'pro_2' );
	expect( here.send ).not.toHaveBeenCalled();
	say( 'pro_1' );
	expect( here.send ).toHaveBeenCalledWith( { what: 'opened' } );
} );

it( 'lets a desk in only when it hears, and says when it cannot', async () => {
	const hub = createDeskHub( { listen } );
	listen.mockRejectedValueOnce( new Error( 'no database' ) );
	const deaf = desk();
	await expect( hub.join( deaf ) ).rejects.toThrow( 'no database' );
	await hub.join( desk() );
	say( 'pro_1' );
	expect( deaf.send ).not.toHaveBeenCalled();
	// Its answer has not begun: ending it would send an empty one.
	expect( deaf.end ).not.toHaveBeenCalled();
} );

it( 'ends all desks when the channel is lost, and listens anew for the next', async () => {
	const hub = createDeskHub( { listen } );
	const open = desk();
	await hub.join( open );
	const before = listen.mock.calls.length;
	lose();
	expect( open.end ).toHaveBeenCalledTimes( 1 );
	await hub.join( desk() );
	expect( listen ).toHaveBeenCalledTimes( before + 1 );
} );

it( 'ends the desks of a session, and all at the stop', async () => {
	const hub = createDeskHub( { listen } );
	const [ one, other ] = [ desk( 'a' ), desk( 'b' ) ];
	await hub.join( one );
	await hub.join( other );
	hub.endSession( 'a' );
	expect( one.end ).toHaveBeenCalledTimes( 1 );
	expect( other.end ).not.toHaveBeenCalled();
	await hub.stop();
	expect( other.end ).toHaveBeenCalledTimes( 1 );
	await vi.waitFor( () => expect( unlisten ).toHaveBeenCalled() );
} );

/** A channel that is there when it is let. */
function slowChannel() {
	let open: () => void = () => undefined;
	listen.mockImplementationOnce( async () => {
		await new Promise< void >( ( done ) => ( open = done ) );
		return unlisten;
	} );
	return { open: () => open() };
}

it( 'lets nobody in once it is stopped, nor who waits at that moment, and holds no channel then', async () => {
	const hub = createDeskHub( { listen } );
	const channel = slowChannel();
	const waiting = desk();
	const joined = hub.join( waiting );
	unlisten.mockClear();
	const stopped = hub.stop();
	channel.open();
	await expect( joined ).rejects.toMatchObject( { code: 'overloaded' } );
	await stopped;
	// Its answer has not begun: ending it would send an empty one.
	expect( waiting.end ).not.toHaveBeenCalled();
	expect( unlisten ).toHaveBeenCalledTimes( 1 );
	const calls = listen.mock.calls.length;
	await expect( hub.join( desk() ) ).rejects.toMatchObject( {
		code: 'overloaded',
	} );
	expect( listen ).toHaveBeenCalledTimes( calls );
} );

it( 'refuses a desk whose session is closed while it waits for the channel', async () => {
	const hub = createDeskHub( { listen } );
	const channel = slowChannel();
	const waiting = desk( 'closed' );
	const joined = hub.join( waiting );
	hub.endSession( 'closed' );
	channel.open();
	await expect( joined ).rejects.toMatchObject( { code: 'overloaded' } );
	expect( waiting.end ).not.toHaveBeenCalled();
} );
