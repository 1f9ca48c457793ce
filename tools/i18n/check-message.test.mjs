import { describe, expect, it } from 'vitest';
import { checkMessage } from './check-message.mjs';

const one = { msgid: 'By %s.' };
const many = { msgid: 'One of %1$s', msgid_plural: '%2$d of %1$s' };

describe( 'checkMessage', () => {
	it.each( [
		[ one, { msgstr: [ 'Par %s.' ] }, null ],
		[ one, undefined, 'not translated' ],
		[ one, { msgstr: [ '' ] }, 'not translated' ],
		[
			one,
			{ msgstr: [ 'Par %s.' ], comments: { flag: 'fuzzy' } },
			'fuzzy',
		],
		[ one, { msgstr: [ 'Par %d.' ] }, 'placeholders differ in "Par %d."' ],
		[ one, { msgstr: [ 'Par %s' ] }, 'ends with another sign: "Par %s"' ],
		[ one, { msgstr: [ 'Par %s. ' ] }, 'space at an end of "Par %s. "' ],
		[
			many,
			{
				msgid_plural: many.msgid_plural,
				msgstr: [ 'Un de %1$s', '%2$d de %1$s' ],
			},
			null,
		],
		[
			many,
			{
				msgid_plural: many.msgid_plural,
				msgstr: [ '%2$d de %1$s', '%2$d de %1$s' ],
			},
			null,
		],
		[
			many,
			{ msgid_plural: many.msgid_plural, msgstr: [ 'Un de %1$s' ] },
			'needs 2 form(s)',
		],
		[ { msgid: '100 % done' }, { msgstr: [ 'fait à 100 %' ] }, null ],
	] )( 'judges %j with %j: %s', ( source, translation, mistake ) => {
		expect( checkMessage( source, translation ) ).toBe( mistake );
	} );
} );
