import { describe, expect, it } from 'vitest';
import { pickedField } from '../../../contract/capture.ts';
import { describeField } from './describe-field.ts';

function field( html: string, selector: string ) {
	document.body.innerHTML = html;
	const element = document.querySelector( selector );
	if ( ! element ) {
		throw new Error( `no ${ selector }` );
	}
	const described = describeField( element, document );
	expect( pickedField.parse( described ) ).toEqual( described );
	expect( document.querySelector( described.selector ) ).toBe( element );
	return described;
}

const SETTINGS = `<h1>General Settings</h1><h2>Store</h2><table class="form-table">
	<tr><th><label for="blogname">Site Title</label></th><td><input name="blogname" id="blogname" value="Rosa"></td></tr>
	<tr><th>Membership</th><td><label><input name="users_can_register" type="checkbox" value="1"> Anyone can register</label></td></tr></table>`;

describe( 'a picked field', () => {
	it( 'in a settings table', () => {
		expect( field( SETTINGS, '#blogname' ) ).toMatchObject( {
			label: 'Site Title',
			name: 'blogname',
			section: 'Store',
			selector: '#blogname',
		} );
		expect( field( SETTINGS, '[type=checkbox]' ) ).toMatchObject( {
			label: 'Anyone can register',
			selector: 'input[name="users_can_register"]',
		} );
		expect( field( SETTINGS, 'tr + tr' ) ).toMatchObject( {
			label: 'Membership',
		} );
	} );

	it( 'keeps its selector in another language and after ids were made anew', () => {
		const page = ( label: string, id: number ) =>
			`<div class="components-panel__body"><h2>${ label } 1</h2><div class="components-base-control css-1x${ id }y"><label for="inspector-select-control-${ id }">${ label }</label>
			<select id="inspector-select-control-${ id }" class="components-select-control__input css-${ id }ab"><option>x</option></select></div></div><p>y</p>`;
		const english = field( page( 'Size', 3 ), 'select' );
		const italian = field( page( 'Dimensione', 14 ), 'select' );
		expect( italian.selector ).toBe( english.selector );
		expect( english ).toMatchObject( { label: 'Size', section: 'Size 1' } );
	} );

	it( 'reads a box as a person does: its heading, words apart', () => {
		const box =
			'<div class="modal"><h1>Rename</h1><p>Old</p><p>New</p></div>';
		expect( field( box, '.modal' ).label ).toBe( 'Rename' );
		const menu =
			'<ul id="adminmenu"><li><a href="#">Posts</a><ul><li>All Posts</li><li>Add<b>ress</b></li></ul></li></ul>';
		expect( field( menu, 'li' ).label ).toBe( 'Posts All Posts Address' );
	} );

	it( 'is called nothing that is hidden: lists keep there what their quick editing needs', () => {
		const row =
			'<table class="wp-list-table"><tr><td class="column-comment">Good<div class="hidden"><div class="author">Rosa Verdi</div></div><p hidden>Bo</p></td></tr></table>';
		expect( field( row, 'td' ).label ).toBe( 'Good' );
	} );

	it( 'is found by no id, class or name that holds an address', () => {
		const html = `<main><p>a</p><p id="anna@example.org" class="anna@example.org"><input name="mail[anna@example.org]"></p></main>`;
		expect( field( html, 'p + p' ).selector ).toBe(
			'main>p:nth-of-type(2)'
		);
		expect( JSON.stringify( field( html, 'input' ) ) ).not.toMatch(
			/anna|example/
		);
	} );

	it( 'never tells a value, a name or an address', () => {
		const list =
			'<table class="wp-list-table users"><tbody><tr id="user-7"><td class="column-username column-primary"><strong><a href="user-edit.php">rosav</a></strong></td></tr></tbody></table>';
		expect( JSON.stringify( field( list, 'a' ) ) ).not.toContain( 'rosav' );
		expect( field( list, 'tr' ) ).toMatchObject( {
			label: '•••••',
			selector: '#user-7',
		} );
		expect(
			field( '<button>Write to anna@example.org</button>', 'button' )
				.label
		).toBe( 'Write to ••••••••••••••••' );
		expect(
			field( '<div contenteditable="true">secret words</div>', 'div' )
				.label
		).toBe( '•••••• •••••' );
	} );

	it( 'without name or id is found by its place', () => {
		expect(
			field(
				'<ul><li>a</li><li>b</li><li>c</li></ul>',
				'li:nth-child(2)'
			).selector
		).toMatch( /li:nth-of-type\(2\)$/ );
	} );
} );
