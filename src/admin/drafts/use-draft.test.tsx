import '../../../tests/support/jsdom-gaps.ts';
import { act, renderHook, waitFor } from '@testing-library/react';
import { createStore, get, set } from 'idb-keyval';
import { describe, expect, it, vi } from 'vitest';
import { type OwnFile, withUnkept } from '../files/own-file.ts';
import { draftKey } from './draft-key.ts';
import { useDraft } from './use-draft.ts';

let made = 0;
const begin = () => ( { id: `tic_${ ++made }`, body: '', subject: '' } );

/** One tab of the browser with the panel open. */
async function openTab( key: string ) {
	const tab = renderHook( () => useDraft( key, begin ) );
	await waitFor( () => expect( tab.result.current.draft ).not.toBeNull() );
	return tab;
}

describe( 'useDraft', () => {
	it( 'lets two tabs write in one draft without overwriting each other', async () => {
		const first = await openTab( 'two-tabs' );
		act( () => first.result.current.change( { body: 'From the first' } ) );
		await waitFor( async () =>
			expect( first.result.current.current()?.body ).toBe(
				'From the first'
			)
		);
		first.unmount();
		const again = await openTab( 'two-tabs' );
		const second = await openTab( 'two-tabs' );
		act( () =>
			second.result.current.change( { subject: 'From the second' } )
		);
		await waitFor( () =>
			expect( again.result.current.draft ).toMatchObject( {
				body: 'From the first',
				subject: 'From the second',
			} )
		);
	} );

	it( 'leaves a tab the file that is too large to be kept when another tab writes', async () => {
		const file = ( id: string, size: number ) => ( {
			id,
			name: id,
			blob: { size } as Blob,
		} );
		const open = async () => {
			const tab = renderHook( () =>
				useDraft(
					'too-large',
					() => ( { ...begin(), own: [] as OwnFile[] } ),
					( draft ) => ( {
						...draft,
						own: draft.own.filter( ( { blob } ) => blob.size < 9 ),
					} ),
					withUnkept
				)
			);
			await waitFor( () =>
				expect( tab.result.current.draft ).not.toBeNull()
			);
			return tab.result;
		};
		const names = ( tab: {
			current: { draft: { own: OwnFile[] } | null };
		} ) => tab.current.draft?.own.map( ( { id } ) => id );
		const first = await open();
		const small = file( 'small', 1 );
		act( () =>
			first.current.change( { own: [ small, file( 'large', 10 ) ] } )
		);
		const second = await open();
		await waitFor( () => expect( names( second ) ).toEqual( [ 'small' ] ) );
		act( () => second.current.change( { body: 'Words', own: [] } ) );
		await waitFor( () =>
			expect( first.current.draft?.body ).toBe( 'Words' )
		);
		expect( names( first ) ).toEqual( [ 'large' ] );
	} );

	it( 'is empty in the other tab once it is sent in one', async () => {
		const first = await openTab( 'sent-here' );
		act( () => first.result.current.change( { body: 'Words' } ) );
		const second = await openTab( 'sent-here' );
		await waitFor( () =>
			expect( second.result.current.draft?.body ).toBe( 'Words' )
		);
		await act( () => first.result.current.clear() );
		await waitFor( () =>
			expect( second.result.current.draft?.body ).toBe( '' )
		);
	} );

	it( 'begins anew after a month', async () => {
		await set(
			'old',
			{
				value: { id: 'tic_old', body: 'Old words', subject: '' },
				savedAt: Date.now() - 31 * 24 * 3600 * 1000,
			},
			createStore( 'deskside', 'drafts' )
		);
		const tab = await openTab( 'old' );
		expect( tab.result.current.draft?.body ).toBe( '' );
	} );

	it( 'forgets what anybody left in this browser more than a month ago', async () => {
		const drafts = createStore( 'deskside', 'drafts' );
		const keep = ( days: number ) => ( {
			value: { id: 'tic_x', body: 'Words', subject: '' },
			savedAt: Date.now() - days * 24 * 3600 * 1000,
		} );
		await set( 'left-long-ago', keep( 31 ), drafts );
		await set( 'left-lately', keep( 29 ), drafts );
		await openTab( 'somebody' );
		await waitFor( async () =>
			expect( await get( 'left-long-ago', drafts ) ).toBeUndefined()
		);
		expect( await get( 'left-lately', drafts ) ).toBeDefined();
	} );

	it( 'shows nothing of it to another person of the same browser, nor to one of another site', async () => {
		const key = ( site: string, person: string ) =>
			draftKey( site, person, 'ask' );
		const anna = await openTab( key( 'shop.test', '1-1' ) );
		act( () => anna.result.current.change( { body: 'From Anna' } ) );
		anna.unmount();
		for ( const [ site, person ] of [
			[ 'shop.test', '1-2' ],
			[ 'shop.test', '2-1' ],
			[ 'other.test', '1-1' ],
		] as const ) {
			const tab = await openTab( key( site, person ) );
			expect( tab.result.current.draft?.body ).toBe( '' );
		}
		const again = await openTab( key( 'shop.test', '1-1' ) );
		expect( again.result.current.draft?.body ).toBe( 'From Anna' );
	} );

	it( 'takes up what an older version of the plugin kept, and lacks nothing of today', async () => {
		await set(
			'older',
			{ value: { id: 'tic_old', body: 'Words' }, savedAt: Date.now() },
			createStore( 'deskside', 'drafts' )
		);
		const tab = await openTab( 'older' );
		expect( tab.result.current.draft ).toEqual( {
			id: 'tic_old',
			body: 'Words',
			subject: '',
		} );
	} );

	it( 'loses no letter that is typed before the kept draft is read', async () => {
		const tab = renderHook( () => useDraft( 'early', begin ) );
		act( () => tab.result.current.change( { body: 'H' } ) );
		expect( tab.result.current.draft?.body ).toBe( 'H' );
		tab.unmount();

		const drafts = createStore( 'deskside', 'drafts' );
		let id = '';
		await waitFor( async () => {
			const kept = await get< { value: { id: string } } >(
				'early',
				drafts
			);
			expect( kept ).toBeDefined();
			id = kept!.value.id;
		} );
		const again = renderHook( () => useDraft( 'early', begin ) );
		act( () => again.result.current.change( { body: 'And more' } ) );
		await waitFor( () =>
			expect( again.result.current.draft ).toEqual( {
				...{ id, subject: '' },
				body: 'H\n\nAnd more',
			} )
		);
	} );

	it( 'keeps what was typed in the last moment before the page went', async () => {
		const tab = await openTab( 'crashed' );
		act( () => tab.result.current.change( { body: 'The last word' } ) );
		window.dispatchEvent( new Event( 'pagehide' ) );
		const drafts = createStore( 'deskside', 'drafts' );
		await waitFor( async () =>
			expect( await get( 'crashed', drafts ) ).toMatchObject( {
				value: { body: 'The last word' },
			} )
		);
	} );

	it( 'says so when the browser keeps nothing', async () => {
		const tab = await openTab( 'private' );
		const blocked = vi
			.spyOn( IDBObjectStore.prototype, 'put' )
			.mockImplementation( () => {
				throw new DOMException( 'No room', 'QuotaExceededError' );
			} );
		act( () => tab.result.current.change( { body: 'Words' } ) );
		await waitFor( () => expect( tab.result.current.kept ).toBe( false ) );
		expect( tab.result.current.draft?.body ).toBe( 'Words' );
		blocked.mockRestore();
	} );
} );
