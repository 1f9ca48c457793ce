import { describe, expect, it } from 'vitest';
import { extractPhp } from './extract-php.mjs';

const read = ( source ) => extractPhp( `<?php\n${ source }`, 'plugin/x.php' );

describe( 'extractPhp', () => {
	it( 'finds texts in calls, in HTML and inside functions', () => {
		const { entries, mistakes } = read( `
			namespace Deskside;
			function show( int $n ): void {
				?><a><?php esc_html_e( 'Help here', 'deskside' ); ?></a><?php
				printf(
					/* translators: %s: number of tickets */
					esc_html( _n( '%s ticket', '%s tickets', $n, 'deskside' ) ),
					$n
				);
				echo \\__( 'Save' . '', 'other' );
			}
		` );
		expect( mistakes ).toEqual( [] );
		expect( entries ).toMatchObject( [
			{ text: 'Help here' },
			{
				text: '%s ticket',
				plural: '%s tickets',
				comment: '%s: number of tickets',
			},
		] );
	} );

	it( "takes the description of the plugin's header, which WordPress translates", () => {
		const { entries } = read(
			'/**\n * Plugin Name: Deskside\n * Description: A desk inside.\n */'
		);
		expect( entries ).toMatchObject( [ { text: 'A desk inside.' } ] );
	} );

	it( 'names a placeholder without a comment, with its line', () => {
		expect( read( "__( 'By %s', 'deskside' );" ).mistakes ).toEqual( [
			'plugin/x.php:2 a text with a placeholder needs a "translators:" comment',
		] );
	} );
} );
