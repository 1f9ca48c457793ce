import { describe, expect, it } from 'vitest';
import gettextParser from 'gettext-parser';
import { createI18n } from '@wordpress/i18n';
import { toCatalogue, toText } from './catalogue.mjs';
import { LANGUAGES } from './languages.mjs';
import { toJed } from './to-jed.mjs';

const MESSAGES = [
	{ msgid: 'Open', msgctxt: 'verb', msgstr: [ 'Ouvrir' ] },
	{
		msgid: '%d minute',
		msgid_plural: '%d minutes',
		msgstr: [ '%d minute', '%d minutes' ],
	},
	{ msgid: 'Send', msgstr: [ 'Envoyer' ] },
];

describe( 'the run-time files', () => {
	it( "are read by WordPress's own i18n, French zero in the singular", () => {
		const jed = JSON.parse( toJed( MESSAGES, LANGUAGES[ 0 ] ) );
		const { __, _x, _n } = createI18n(
			jed.locale_data.messages,
			'deskside'
		);
		expect( __( 'Send', 'deskside' ) ).toBe( 'Envoyer' );
		expect( _x( 'Open', 'verb', 'deskside' ) ).toBe( 'Ouvrir' );
		expect( _n( '%d minute', '%d minutes', 0, 'deskside' ) ).toBe(
			'%d minute'
		);
	} );

	it( 'come from a template that is the same whatever the order of the files', () => {
		const [ a, b ] = [ 'plugin/a.php', 'src/desk/b.ts' ].map(
			( path ) => ( { text: 'Send', path } )
		);
		expect( toText( toCatalogue( [ a, b ] ) ) ).toBe(
			toText( toCatalogue( [ b, a ] ) )
		);
		expect(
			gettextParser.po.parse( toText( toCatalogue( [ a ] ) ) )
				.translations[ '' ].Send.comments.reference
		).toBe( 'plugin/a.php' );
	} );
} );
