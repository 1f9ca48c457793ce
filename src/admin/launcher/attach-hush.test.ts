import { beforeEach, expect, it } from 'vitest';
import { attachHush } from './attach-hush.ts';

beforeEach( () => {
	document.body.innerHTML =
		'<ul><li id="wp-admin-bar-deskside"><a href="#x">Help<span class="deskside-mini">18 left</span></a></li></ul>';
} );

const shown = () =>
	document.querySelector< HTMLElement >( '.deskside-mini' )?.style.display;

const press = ( key: string ) =>
	document.dispatchEvent( new KeyboardEvent( 'keydown', { key } ) );

it.each( [ 'pointerleave', 'blur' ] )(
	'takes the minutes away at Escape until the next %s',
	( type ) => {
		const undo = attachHush( document );
		press( 'a' );
		expect( shown() ).toBe( '' );
		press( 'Escape' );
		expect( shown() ).toBe( 'none' );
		document.querySelector( 'a' )?.dispatchEvent( new Event( type ) );
		expect( shown() ).toBe( '' );
		undo();
		press( 'Escape' );
		expect( shown() ).toBe( '' );
	}
);

it( 'does nothing where no minutes are shown', () => {
	document.body.innerHTML = '';
	expect( attachHush( document ) ).not.toThrow();
} );
