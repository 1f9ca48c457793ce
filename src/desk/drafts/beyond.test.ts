import { describe, expect, it } from 'vitest';
import { beyond } from './beyond.ts';

const blank = { body: '', minutes: '', status: 'answered' };

describe( 'what is left of a form that was sent', () => {
	it( 'is nothing when nobody touched it', () => {
		const sent = { body: 'All.', minutes: '15', status: 'solved' };
		expect( beyond( sent, sent, blank ) ).toEqual( blank );
	} );

	it.each( [
		[ 'Sent.', 'Sent. More', 'More' ],
		[ 'Sent.', 'Sent.\n', '' ],
		[ 'Sent.', 'Other', 'Other' ],
		[ 'Sent.', 'Before it: Sent.', 'Before it: Sent.' ],
		[ 'Sent.', 'Sent', 'Sent' ],
		[ '', 'Only now', 'Only now' ],
	] )( 'of “%s”, which says “%s” now, is “%s”', ( sent, now, left ) => {
		expect(
			beyond( { ...blank, body: now }, { body: sent }, blank ).body
		).toBe( left );
	} );

	it( 'is a whole number, never its end', () => {
		expect(
			beyond( { ...blank, minutes: '150' }, { minutes: '15' }, blank )
				.minutes
		).toBe( '150' );
	} );
} );
