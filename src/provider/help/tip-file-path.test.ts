import { expect, it } from 'vitest';
import { helpFiles } from '../../contract/help.ts';
import { tipFilePath } from './tip-file-path.ts';

const isPath = ( path: string ) =>
	helpFiles.safeParse( { files: [ { path, text: 'x' } ] } ).success;

it( 'names a file by plugin and screen', () => {
	expect( tipFilePath( 'core', 'options-general' ) ).toBe(
		'tips/core-options-general.yaml'
	);
	expect( tipFilePath( 'wc', 'admin.php?page=wc&tab=tax' ) ).toBe(
		'tips/wc-admin-php-page-wc-tab-tax.yaml'
	);
} );

it( 'is a path that the contract takes, however long the screen, and another one for another screen', () => {
	const [ one, other ] = [ 'a', 'b' ].map( ( end ) =>
		tipFilePath( 'core', 'm'.repeat( 199 ) + end )
	);
	expect( isPath( one ?? '' ) ).toBe( true );
	expect( one ).not.toBe( other );
} );
