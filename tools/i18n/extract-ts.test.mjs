import { describe, expect, it } from 'vitest';
import { extractTs } from './extract-ts.mjs';

const read = ( source ) => extractTs( source, 'src/desk/x.tsx' );

describe( 'extractTs', () => {
	it( 'finds texts, contexts and plurals of our text domain only', () => {
		const { entries, mistakes } = read( `
			__( 'Send', 'deskside' );
			i18n._x( 'Open', 'verb', 'deskside' );
			// translators: %d: number of minutes
			const label = sprintf( _n( '%d minute', '%d minutes', n, 'deskside' ), n );
			__( 'Dashboard', 'default' );
		` );
		expect( mistakes ).toEqual( [] );
		expect( entries ).toMatchObject( [
			{ text: 'Send' },
			{ text: 'Open', context: 'verb' },
			{
				text: '%d minute',
				plural: '%d minutes',
				comment: '%d: number of minutes',
			},
		] );
	} );

	it( 'finds the comment inside JSX and inside sprintf', () => {
		const { entries, mistakes } = read( `
			const a = <p>{ sprintf(
				/* translators: %s: a name */
				__( 'By %s', 'deskside' ), name
			) }</p>;
		` );
		expect( mistakes ).toEqual( [] );
		expect( entries ).toMatchObject( [
			{ text: 'By %s', comment: '%s: a name' },
		] );
	} );

	it( 'finds the comment behind a question mark, and takes no method for a text', () => {
		const { entries, mistakes } = read( `
			const a = ok ? /* translators: %d: minutes */ sprintf( __( '%d min', 'deskside' ), n ) : n.toString();
		` );
		expect( mistakes ).toEqual( [] );
		expect( entries ).toHaveLength( 1 );
	} );

	it( 'names each text that no translator could work with', () => {
		const { entries, mistakes } = read( `
			__( text, 'deskside' );
			__( 'No domain' );
			__( 'By %s', 'deskside' );
			/* translators: both names */
			__( '%s and %s', 'deskside' );
		` );
		expect( entries.map( ( { text } ) => text ) ).toEqual( [
			'By %s',
			'%s and %s',
		] );
		expect( mistakes ).toEqual( [
			'src/desk/x.tsx:2 the text must be one literal',
			"src/desk/x.tsx:3 the text domain must be the literal 'deskside'",
			'src/desk/x.tsx:4 a text with a placeholder needs a "translators:" comment',
			'src/desk/x.tsx:6 several placeholders need numbers (%1$s)',
		] );
	} );
} );
