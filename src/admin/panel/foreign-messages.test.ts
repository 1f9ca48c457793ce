import { describe, expect, it, vi } from 'vitest';
import { joinDraftChannel } from '../drafts/draft-channel.ts';
import { joinQuoteChannel } from '../features/quotes/state/quote-channel.ts';

const MALFORMED: unknown[] = [
	null,
	undefined,
	0,
	'<img src=x onerror=alert(1)>',
	[],
	{},
	{ key: { toString: () => 'mine' }.toString },
	{ key: [ 'mine' ], ticket: [ 'mine' ] },
	{ __proto__: { key: 'mine', ticket: 'mine' } },
	{ key: 'other', ticket: 'other' },
];

const settle = () => new Promise( ( done ) => setTimeout( done, 50 ) );

/** What a channel tells while some script of the page says these things on it. */
async function heard(
	name: string,
	join: ( onNews: () => void ) => { close: () => void },
	said: readonly unknown[]
): Promise< number > {
	const onNews = vi.fn();
	const { close } = join( onNews );
	const stranger = new BroadcastChannel( name );
	for ( const one of said ) {
		try {
			stranger.postMessage( one );
		} catch {
			// A function cannot be sent at all.
		}
	}
	await settle();
	stranger.close();
	close();
	return onNews.mock.calls.length;
}

describe( 'what other windows and scripts say', () => {
	it.each( [
		[
			'deskside-drafts',
			( onNews: () => void ) => joinDraftChannel( 'mine', onNews ),
			{ key: 'mine' },
		],
		[
			'deskside-quotes',
			( onNews: () => void ) => joinQuoteChannel( 'mine', onNews ),
			{ ticket: 'mine' },
		],
	] as const )(
		'C7: %s hears what is meant for it, and nothing that is malformed breaks it',
		async ( name, join, right ) => {
			const errors = vi.fn();
			process.on( 'uncaughtException', errors );
			expect( await heard( name, join, MALFORMED ) ).toBe( 0 );
			expect( await heard( name, join, [ ...MALFORMED, right ] ) ).toBe(
				1
			);
			process.off( 'uncaughtException', errors );
			expect( errors ).not.toHaveBeenCalled();
		}
	);
} );
