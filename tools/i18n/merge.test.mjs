import { describe, expect, it } from 'vitest';
import { toCatalogue } from './catalogue.mjs';
import { LANGUAGES } from './languages.mjs';
import { mergeInto } from './merge.mjs';

const french = LANGUAGES[ 0 ];
const template = ( ...texts ) =>
	toCatalogue( texts.map( ( text ) => ( { text, path: 'src/desk/x.ts' } ) ) );
const nothing = { translations: {} };

describe( 'mergeInto', () => {
	it( 'keeps what is translated and leaves the new empty', () => {
		const old = mergeInto( template( 'Send' ), nothing, french );
		old.translations[ '' ].Send.msgstr = [ 'Envoyer' ];
		const merged = mergeInto( template( 'Send', 'Stop' ), old, french );
		expect( merged.translations[ '' ].Send.msgstr ).toEqual( [
			'Envoyer',
		] );
		expect( merged.translations[ '' ].Stop.msgstr ).toEqual( [ '' ] );
	} );

	it( 'brings a translation back with its text', () => {
		const old = mergeInto( template( 'Send' ), nothing, french );
		old.translations[ '' ].Send.msgstr = [ 'Envoyer' ];
		const gone = mergeInto( template( 'Stop' ), old, french );
		expect( gone.translations[ '' ].Send ).toBeUndefined();
		expect(
			mergeInto( template( 'Send' ), gone, french ).translations[ '' ]
				.Send.msgstr
		).toEqual( [ 'Envoyer' ] );
	} );
} );
