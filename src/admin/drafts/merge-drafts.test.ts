import { describe, expect, it } from 'vitest';
import { mergeDrafts } from './merge-drafts.ts';

const base = { id: 'tic_1', body: 'Hello', subject: '', topic: '' };

describe( 'mergeDrafts', () => {
	it( 'takes from each tab what it changed', () => {
		expect(
			mergeDrafts(
				base,
				{ ...base, subject: 'Ours' },
				{ ...base, topic: 'theirs' }
			)
		).toEqual( { ...base, subject: 'Ours', topic: 'theirs' } );
	} );

	it( 'keeps both texts when both wrote', () => {
		expect(
			mergeDrafts(
				base,
				{ ...base, body: 'Hello from here' },
				{ ...base, body: 'Hello from there' }
			).body
		).toBe( 'Hello from here\n\nHello from there' );
	} );

	it( 'does not repeat a text that ours only continues', () => {
		expect(
			mergeDrafts(
				base,
				{ ...base, body: 'Hello you there' },
				{ ...base, body: 'Hello you' }
			).body
		).toBe( 'Hello you there' );
	} );

	it( 'joins a draft that the other tab began meanwhile', () => {
		expect(
			mergeDrafts(
				base,
				{ ...base, body: 'Mine' },
				{ ...base, id: 'tic_2', body: 'New' }
			)
		).toMatchObject( { id: 'tic_2', body: 'Mine\n\nNew' } );
	} );
} );
