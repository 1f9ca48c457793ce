import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { addTipsStyle } from './tips-style.ts';

const classesIn = ( css: string ) =>
	new Set( css.match( /\.deskside-[a-z_-]+/g ) );

it( 'shares no class with the panel, whose rules would fall upon the page’s own fields, and the other way round', () => {
	const undo = addTipsStyle( document );
	const ours = classesIn(
		[ ...document.querySelectorAll( 'style' ) ]
			.map( ( { textContent } ) => textContent )
			.join( '' )
	);
	undo();
	const sheets = readdirSync( 'src/admin', {
		recursive: true,
		encoding: 'utf8',
	} ).filter( ( name ) => name.endsWith( '.css' ) );
	const theirs = classesIn(
		sheets
			.map( ( name ) =>
				readFileSync( join( 'src/admin', name ), 'utf8' )
			)
			.join( '' )
	);
	expect( ours ).toContain( '.deskside-mark' );
	expect( theirs ).toContain( '.deskside-panel' );
	expect( [ ...ours ].filter( ( name ) => theirs.has( name ) ) ).toEqual(
		[]
	);
} );
