import '../../../../tests/support/jsdom-gaps.ts';
import { describe, expect, it } from 'vitest';
import { nextReply } from './next-reply.ts';
import { beginReply } from './reply-draft.ts';

const file = ( id: string ) => ( { id, name: id, blob: new Blob( [ id ] ) } );
const sent = { ...beginReply(), body: 'Thank you', own: [ file( 'a' ) ] };

describe( 'nextReply', () => {
	it( 'is a new reply with what was written and added while the last one was sent', () => {
		const next = nextReply(
			sent,
			{
				...sent,
				body: 'Thank you\n\nOne more thing',
				own: [ ...sent.own, file( 'b' ) ],
			},
			[]
		);
		expect( next.id ).not.toBe( sent.id );
		expect( next.attempt ).toBeNull();
		expect( next.body ).toBe( 'One more thing' );
		expect( next.own.map( ( { id } ) => id ) ).toEqual( [ 'b' ] );
	} );

	it( 'keeps whole what was written anew, and is empty when nothing was', () => {
		expect( nextReply( sent, { ...sent, body: 'Thanks' }, [] ).body ).toBe(
			'Thanks'
		);
		expect( nextReply( sent, sent, [] ) ).toMatchObject( {
			body: '',
			own: [],
		} );
	} );
} );
