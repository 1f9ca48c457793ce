import '../../../tests/support/jsdom-gaps.ts';
import { act, renderHook, waitFor } from '@testing-library/react';
import { createStore, set } from 'idb-keyval';
import { describe, expect, it } from 'vitest';
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
} );
