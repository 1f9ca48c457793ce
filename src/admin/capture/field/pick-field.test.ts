import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PickedField } from '../types.ts';
import { pickField } from './pick-field.ts';
import type { Place } from './field-box.ts';

const PAGE = `<a id="skip" href="#main" data-top="-1000">Skip to content</a>
<h1>Settings</h1><p><label for="title">Site title</label> <input id="title"></p><a id="away" href="#away">Away</a>
<section id="list"><button id="above" data-top="-500">Above</button><div id="host"></div></section><iframe id="frame" data-top="100" data-left="30"></iframe>
<div id="panel"><button id="own">Own</button></div>`;

const onPick = vi.fn< ( field: PickedField ) => void >();
const onCancel = vi.fn();
const onPoint = vi.fn< ( place: Place | null ) => void >();
const heard = vi.fn< ( type: string ) => void >();
const TYPES = [ 'click', 'keydown', 'keyup', 'mousedown', 'pointermove' ];
const hear = ( { type }: Event ) => heard( type );
let stop = () => {};

const at = ( selector: string, doc = document ) => {
	const found = doc.querySelector< HTMLElement >( selector );
	if ( ! found ) {
		throw new Error( `no ${ selector }` );
	}
	return found;
};
const inFrame = () => at( '#frame' ) as HTMLIFrameElement;

/** jsdom lays nothing out: an element is 20 pixels wide and high, where `data-left` and `data-top` say. */
function boxOf( this: Element ) {
	const { left, top } = ( this as HTMLElement ).dataset;
	return new DOMRect( Number( left ?? 0 ), Number( top ?? 0 ), 20, 20 );
}

beforeEach( () => {
	for ( const mock of [ onPick, onCancel, onPoint, heard ] ) {
		mock.mockReset();
	}
	const { documentElement: page } = document;
	page.getAttributeNames().forEach( ( name ) =>
		page.removeAttribute( name )
	);
	document.body.innerHTML = PAGE;
	vi.stubGlobal( 'CSS', { escape: ( text: string ) => text } );
	vi.spyOn( Element.prototype, 'getBoundingClientRect' ).mockImplementation(
		boxOf
	);
	at( '#host' ).attachShadow( { mode: 'open' } ).innerHTML =
		'<button data-top="-500">In the shadow</button>';
	const inner = inFrame().contentDocument;
	if ( inner?.defaultView ) {
		inner.body.innerHTML =
			'<button data-left="5" data-top="7">In the frame</button>';
		const proto = (
			inner.defaultView as unknown as { Element: typeof Element }
		 ).Element.prototype;
		proto.getBoundingClientRect = boxOf;
	}
	TYPES.forEach( ( type ) => document.addEventListener( type, hear ) );
} );

afterEach( () => {
	stop();
	TYPES.forEach( ( type ) => document.removeEventListener( type, hear ) );
	vi.unstubAllGlobals();
} );

function start() {
	stop = pickField( document, {
		onPick,
		onCancel,
		onPoint,
		ignore: at( '#panel' ),
		labels: { start: 'Choose.', field: ( label ) => `Field ${ label }` },
	} );
}

const said = () => at( '[data-deskside-ui] [aria-live]' ).textContent;
const send = ( target: Element, type: string, init: EventInit = {} ) => {
	const event = new Event( type, {
		bubbles: true,
		composed: true,
		cancelable: true,
		...init,
	} );
	target.dispatchEvent( event );
	return event;
};
const key = ( type: 'keydown' | 'keyup', name: string ) =>
	document.body.dispatchEvent(
		new KeyboardEvent( type, { key: name, bubbles: true } )
	);
const press = ( name: string ) => {
	key( 'keydown', name );
	key( 'keyup', name );
};
/** Everything the keyboard stops at, once round. */
function round(): ( string | null )[] {
	const stops: ( string | null )[] = [];
	for ( press( 'Tab' ); ! stops.includes( said() ); press( 'Tab' ) ) {
		stops.push( said() );
	}
	return stops;
}

describe( 'by keyboard', () => {
	it( 'stops at what can be brought into sight, in order: not at a skip link, nor in the panel', () => {
		const list = at( '#list' );
		list.scrollTop = 600;
		start();
		expect( said() ).toBe( 'Choose.' );
		expect( round() ).toEqual( [
			'Field Settings',
			'Field Site title',
			'Field Away',
			'Field Above',
			'Field In the shadow',
			'Field ',
			'Field In the frame',
		] );
	} );

	it.each( [
		'components-modal__frame',
		'media-modal',
		'theme-wrap',
		'wc-backbone-modal',
	] )( 'stays in an open modal that only its class tells: %s', ( name ) => {
		document.body.insertAdjacentHTML(
			'beforeend',
			`<div class="${ name }"><button>OK</button></div>`
		);
		start();
		expect( round() ).toEqual( [ 'Field OK' ] );
	} );

	it( 'works when a key comes up, and only when it went down here', () => {
		start();
		key( 'keyup', 'Enter' );
		press( 'Tab' );
		key( 'keydown', 'Enter' );
		expect( onPick ).not.toHaveBeenCalled();
		key( 'keyup', 'Enter' );
		expect( onPick ).toHaveBeenCalledOnce();
		start();
		key( 'keydown', 'Escape' );
		expect( onCancel ).not.toHaveBeenCalled();
		key( 'keyup', 'Escape' );
		expect( onCancel ).toHaveBeenCalledOnce();
		expect( heard ).not.toHaveBeenCalled();
	} );

	it( 'leaves by Escape without a trace', () => {
		const before = document.documentElement.outerHTML;
		start();
		press( 'Tab' );
		press( 'Escape' );
		expect( document.documentElement.outerHTML ).toBe( before );
		expect( send( at( '#away' ), 'click' ).defaultPrevented ).toBe( false );
		expect( heard.mock.calls ).toEqual( [ [ 'click' ] ] );
	} );
} );

describe( 'by pointer', () => {
	it( 'picks what is clicked; the page hears nothing and follows no link', () => {
		start();
		send( at( '#away' ), 'pointermove' );
		send( at( '#away' ), 'mousedown' );
		expect( send( at( '#away' ), 'click' ).defaultPrevented ).toBe( true );
		expect( onPick.mock.calls[ 0 ]?.[ 0 ] ).toMatchObject( {
			label: 'Away',
			selector: '#away',
		} );
		expect( heard ).not.toHaveBeenCalled();
	} );

	it( 'tells where the thing pointed at is, through the frames around it', () => {
		start();
		const inner = inFrame().contentDocument ?? document;
		send( at( 'button', inner ), 'pointermove' );
		expect( onPoint ).toHaveBeenLastCalledWith( {
			left: 35,
			top: 107,
			width: 20,
			height: 20,
		} );
		send( at( '#panel' ), 'pointermove' );
		expect( onPoint ).toHaveBeenCalledOnce();
	} );

	it( 'leaves the panel its events', () => {
		start();
		expect( send( at( '#own' ), 'click' ).defaultPrevented ).toBe( false );
		expect( heard.mock.calls ).toEqual( [ [ 'click' ] ] );
		expect( onPick ).not.toHaveBeenCalled();
	} );
} );
