import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepTending } from './keep-tending.ts';

const MINUTE = 60_000;
const log = { error: vi.fn() };
beforeEach( () => {
	vi.useFakeTimers();
	log.error.mockClear();
} );
afterEach( () => void vi.useRealTimers() );

test( 'tends at once and every minute, until it is stopped', async () => {
	const tend = vi.fn( () => Promise.resolve() );
	const tending = keepTending( tend, log );
	expect( tend ).toHaveBeenCalledTimes( 1 );
	await vi.advanceTimersByTimeAsync( 2 * MINUTE );
	expect( tend ).toHaveBeenCalledTimes( 3 );
	await tending.stop();
	await vi.advanceTimersByTimeAsync( 2 * MINUTE );
	expect( tend ).toHaveBeenCalledTimes( 3 );
	expect( log.error ).not.toHaveBeenCalled();
} );

test( 'never begins beside a turn that still runs, and stopping waits for that one', async () => {
	let end = () => {};
	const tend = vi.fn(
		() => new Promise< void >( ( done ) => ( end = done ) )
	);
	const tending = keepTending( tend, log );
	await vi.advanceTimersByTimeAsync( 3 * MINUTE );
	expect( tend ).toHaveBeenCalledTimes( 1 );
	const stopped = vi.fn();
	const stopping = tending.stop().then( stopped );
	await vi.advanceTimersByTimeAsync( 0 );
	expect( stopped ).not.toHaveBeenCalled();
	end();
	await stopping;
	expect( stopped ).toHaveBeenCalled();
} );

test( 'tells of what fails and tries again at the next turn', async () => {
	const tend = vi
		.fn( () => Promise.resolve() )
		.mockRejectedValueOnce( new Error( 'disk full' ) );
	const tending = keepTending( tend, log );
	await vi.advanceTimersByTimeAsync( MINUTE );
	await tending.stop();
	expect( tend ).toHaveBeenCalledTimes( 2 );
	expect( log.error.mock.calls ).toEqual( [
		[ { err: 'disk full' }, 'The embedded database could not be tended.' ],
	] );
} );
