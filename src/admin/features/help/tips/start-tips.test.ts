import { afterEach, describe, expect, it, vi } from 'vitest';
import userEvent from '@testing-library/user-event';
import { screen, waitFor } from '@testing-library/dom';
import { buildLauncherData } from '../../../../../tests/support/browser-builders.ts';
import { startTips } from './start-tips.ts';

const WORDS = {
	mark: 'Help: %s',
	more: 'Read more',
	ask: 'Ask about this',
	helpful: 'Helpful?',
	yes: 'Yes',
	no: 'No',
	thanks: 'Thank you.',
	failed: 'That could not be sent.',
	hide: 'Hide all marks',
	close: 'Close',
};
const user = userEvent.setup( { delay: null } );
let undo = () => {};

function start( fields: Record< string, string >, html: string ) {
	document.body.innerHTML = html;
	const printed = document.createElement( 'script' );
	printed.type = 'application/json';
	printed.textContent = JSON.stringify( {
		words: WORDS,
		tips: Object.entries( fields ).map( ( [ id, field ] ) => ( {
			id,
			field,
			locale: 'en',
			text: `Text of ${ id } <img src=x onerror=alert(1)>`,
			article: id === 'title' ? 'site-address' : null,
		} ) ),
	} );
	const open = vi.fn();
	undo = startTips( document, printed, buildLauncherData(), open );
	return open;
}

const SETTINGS = `<table class="form-table"><tbody>
	<tr><th><label for="title">Site Title</label></th><td><input id="title"></td></tr>
	<tr><th>Date Format</th><td><label><input type="radio" name="date"> 1 May</label></td></tr>
	</tbody></table>
	<div class="postbox" id="box"><h2 class="hndle">At a Glance <span><a href="#x">Configure</a></span></h2></div>
	<table><thead><tr><th id="author">Author</th></tr></thead></table>`;

afterEach( () => {
	undo();
	document.body.innerHTML = '';
} );

describe( '"?" marks', () => {
	it( 'keep their place where a screen puts a margin around all its buttons', () => {
		start( { title: '#title' }, SETTINGS );
		const page = document.createElement( 'style' );
		page.textContent = '.form-table button { margin-bottom: 12px }';
		document.body.append( page );
		expect(
			getComputedStyle( screen.getByRole( 'button' ) ).marginBottom
		).toBe( '0px' );
	} );

	it( 'stand beside labels, questions, boxes and columns, named after them', () => {
		start(
			{
				title: '#title',
				date: '[name="date"]',
				box: '#box',
				author: 'th#author',
				gone: '#not-there',
				broken: '[[',
			},
			SETTINGS
		);
		expect(
			screen
				.getAllByRole( 'button' )
				.map( ( mark ) => mark.getAttribute( 'aria-label' ) )
		).toEqual( [
			'Help: Site Title',
			'Help: Date Format',
			'Help: At a Glance',
			'Help: Author',
		] );
		expect( screen.getByLabelText( 'Site Title' ) ).toBe(
			document.querySelector( '#title' )
		);
	} );

	it( 'sit on the edge of a field without words beside it, and leave the next control free', () => {
		start(
			{ bulk: '#bulk' },
			'<div style="display:flex"><label for="bulk" class="screen-reader-text">Bulk action</label><select id="bulk"><option>x</option></select><button>Apply</button></div>'
		);
		const mark = screen.getByRole( 'button', {
			name: 'Help: Bulk action',
		} );
		expect( mark.parentElement ).toHaveClass( 'is-badge' );
		expect( mark.parentElement?.previousElementSibling ).toBe(
			document.querySelector( '#bulk' )
		);
	} );

	it( 'are named by what a person reads there: no choices, nothing said to a screen reader alone, no colon', () => {
		start(
			{ type: '#type', head: 'th#date', to: '#to' },
			`<h2>Product data — <span><label for="type"><select id="type"><option>Simple product</option></select></label></span></h2>
			<table><thead><tr><th id="date"><a href="#d">Date <span class="screen-reader-text">Sort ascending.</span></a></th></tr></thead></table>
			<table><tr><th><label for="elsewhere">Sell to:</label></th><td><select id="to"></select></td></tr></table>`
		);
		expect(
			screen
				.getAllByRole( 'button' )
				.map( ( mark ) => mark.getAttribute( 'aria-label' ) )
		).toEqual( [ 'Help: Product data', 'Help: Date', 'Help: Sell to' ] );
		expect(
			document.querySelector( '[for="elsewhere"] .deskside-mark' ),
			'in the label that fills its cell, or it would stand on a line of its own'
		).not.toBeNull();
	} );

	it( 'leave a field free that follows its label without room between', () => {
		const boxes: Record< string, Partial< DOMRect > > = {
			label: { left: 0, right: 100, top: 0, bottom: 20, width: 100 },
			input: { left: 102, right: 160, top: -5, bottom: 25, width: 58 },
		};
		vi.spyOn(
			Element.prototype,
			'getBoundingClientRect'
		).mockImplementation( function ( this: Element ) {
			return { ...new DOMRect(), ...boxes[ this.localName ] };
		} );
		Range.prototype.getBoundingClientRect = () =>
			( { ...new DOMRect(), ...boxes.label } ) as DOMRect;
		start(
			{ links: '#links' },
			'<p><label for="links">Number of links:</label><input id="links"></p>'
		);
		vi.restoreAllMocks();
		const mark = screen.getByRole( 'button', {
			name: 'Help: Number of links',
		} );
		expect( mark.parentElement ).toHaveClass( 'is-badge' );
	} );

	it( 'come for fields that are drawn later, and come back when their place is drawn anew', async () => {
		start( { later: '#later' }, '<main></main>' );
		const main = document.querySelector( 'main' );
		for ( let time = 0; time < 3; time++ ) {
			main?.replaceChildren();
			main?.insertAdjacentHTML(
				'beforeend',
				'<div><label for="later">Later</label><input id="later"></div>'
			);
			await waitFor( () =>
				expect(
					screen.getAllByRole( 'button', { name: 'Help: Later' } )
				).toHaveLength( 1 )
			);
		}
	} );

	it( 'show their text as text, take the focus in, and give it back at Escape', async () => {
		start( { title: '#title' }, SETTINGS );
		const mark = screen.getByRole( 'button', { name: 'Help: Site Title' } );
		await user.click( mark );
		const tip = screen.getByRole( 'dialog', { name: 'Help: Site Title' } );
		expect( tip ).toHaveFocus();
		expect( tip ).toHaveTextContent( 'onerror=alert(1)' );
		expect( tip.querySelector( 'img' ) ).toBeNull();
		expect( mark ).toHaveAttribute( 'aria-expanded', 'true' );
		await user.keyboard( '{Escape}' );
		expect( screen.queryByRole( 'dialog' ) ).toBeNull();
		expect( mark ).toHaveFocus();
	} );

	it( 'lead to the article, and to a question about their field', async () => {
		const open = start( { title: '#title' }, SETTINGS );
		const mark = screen.getByRole( 'button', { name: 'Help: Site Title' } );
		await user.click( mark );
		await user.click( screen.getByRole( 'button', { name: 'Read more' } ) );
		await user.click( mark );
		await user.click(
			screen.getByRole( 'button', { name: 'Ask about this' } )
		);
		expect( open.mock.calls.map( ( [ , wish ] ) => wish ) ).toEqual( [
			{ article: 'site-address' },
			{ element: document.querySelector( '#title' ) },
		] );
	} );

	it( 'leave nothing behind', () => {
		start( { title: '#title', author: 'th#author' }, SETTINGS );
		undo();
		expect( document.querySelector( '[data-deskside-ui]' ) ).toBeNull();
		expect( document.querySelector( '.deskside-marked' ) ).toBeNull();
	} );
} );
