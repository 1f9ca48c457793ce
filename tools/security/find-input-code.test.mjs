import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inProject } from '../paths.mjs';
import { findInputCode } from './find-input-code.mjs';

const CODE = /\.(ts|tsx|php)$/;
const TEST = /\.test\.|\/testing\//;

/** Where it is meant: WordPress's own script tags, which the site's route printed, become scripts of the page. */
const MEANT = [ 'src/admin/launcher/insert-scripts.ts' ];

const shipped = () =>
	[ 'src', 'plugin' ]
		.flatMap( ( folder ) =>
			readdirSync( inProject( folder ), { recursive: true } ).map(
				( file ) => `${ folder }/${ file.replaceAll( '\\', '/' ) }`
			)
		)
		.filter( ( file ) => CODE.test( file ) && ! TEST.test( file ) )
		.filter( ( file ) => ! MEANT.includes( file ) );

describe( 'what is shipped', () => {
	it( 'I3: makes no object, code or file name out of what somebody sent', () => {
		const files = shipped();
		expect( files.length ).toBeGreaterThan( 800 );
		const found = files.flatMap( ( file ) =>
			findInputCode( file, readFileSync( inProject( file ), 'utf8' ) )
		);
		expect( found ).toEqual( [] );
	} );

	it.each( [
		[ 'x.php', '$a = unserialize( $_POST["a"] );' ],
		[ 'x.php', 'return maybe_unserialize( $row );' ],
		[ 'x.php', "unserialize( $row, array( 'allowed_classes' => true ) );" ],
		[ 'x.php', 'eval( $code );' ],
		[ 'x.php', 'include $_GET["page"];' ],
		[ 'x.php', 'extract( $fields );' ],
		[ 'x.php', '$$name = 1;' ],
		[ 'x.php', 'call_user_func( $_POST["do"] );' ],
		[ 'x.php', '$said = `ls $dir`;' ],
		[ 'x.ts', 'new Function( text )();' ],
		[ 'x.ts', "import vm from 'node:vm';" ],
		[ 'x.ts', 'await import( named );' ],
		[ 'x.tsx', 'place.innerHTML = text;' ],
		[ 'x.ts', "window.addEventListener( 'message', take );" ],
	] )( 'I3: would be found out in %s with %s', ( file, code ) => {
		expect( findInputCode( file, code ) ).toHaveLength( 1 );
	} );

	it( 'I3: may read lists and texts out of a row, no objects', () => {
		expect(
			findInputCode(
				'x.php',
				"return unserialize( $row, array( 'allowed_classes' => false ) );"
			)
		).toEqual( [] );
	} );

	it( 'I3: may say so in a comment', () => {
		expect(
			findInputCode(
				'x.php',
				'/* no unserialize( here */\n// eval( $x )'
			)
		).toEqual( [] );
	} );
} );
