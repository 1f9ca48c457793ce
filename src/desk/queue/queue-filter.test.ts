import { describe, expect, it } from 'vitest';
import { readFilter, writeFilter } from './queue-filter.ts';

describe( 'the queue’s conditions in the address', () => {
	it( 'come back as they were written', () => {
		const filter = {
			view: 'mine',
			status: 'waiting',
			words: 'café & co',
		} as const;
		expect( readFilter( writeFilter( filter ) ) ).toEqual( filter );
	} );

	it( 'leave out what cannot be, and keep the rest', () => {
		expect(
			readFilter( 'view=all&status=lost&site=nothing&words=x&after=y' )
		).toEqual( { words: 'x' } );
	} );
} );
