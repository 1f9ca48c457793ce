import { describe, expect, it } from 'vitest';
import { newUlid } from './new-ulid.ts';
import { saysTheSame } from './says-the-same.ts';

const form = () => ( {
	id: `msg_${ newUlid() }`,
	body: 'Words',
	facts: { a: 1, b: true },
	attempt: null as object | null,
} );

describe( 'two states of a form', () => {
	it( 'say the same under another id, tried or not, in any order of their fields', () => {
		const { id, body } = form();
		const other = {
			facts: { b: true, a: 1 },
			attempt: { of: '', at: '' },
			body,
			id,
		};
		expect( saysTheSame( form(), other ) ).toBe( true );
	} );

	it( 'differ by a word, by a choice, and by a name that somebody gave', () => {
		expect( saysTheSame( form(), { ...form(), body: 'Word' } ) ).toBe(
			false
		);
		expect( saysTheSame( form(), { ...form(), facts: {} } ) ).toBe( false );
		expect( saysTheSame( { id: 'backups' }, { id: 'mails' } ) ).toBe(
			false
		);
	} );
} );
