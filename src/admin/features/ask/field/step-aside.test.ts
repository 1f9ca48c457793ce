import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { stepAside } from './step-aside.ts';

/** A window of 1000 × 800; the panel is 300 × 200, lower right, and goes where its style sheet would put it. */
function panelBox( this: HTMLElement ) {
	const away = this.dataset[ 'away' ] ?? '';
	return new DOMRect(
		away.includes( 'side' ) ? 0 : 700,
		away.includes( 'edge' ) ? 0 : 600,
		300,
		200
	);
}

let panel: HTMLElement;
let aside: ReturnType< typeof stepAside >;

beforeEach( () => {
	vi.useFakeTimers();
	document.body.innerHTML =
		'<div id="panel"><p>Point.</p><button>Stop</button></div>';
	panel = document.querySelector( '#panel' ) as HTMLElement;
	panel.getBoundingClientRect = panelBox;
	aside = stepAside( panel );
} );
afterEach( () => {
	aside.end();
	vi.useRealTimers();
} );

const place = ( left: number, top: number, width = 50, height = 20 ) => ( {
	left,
	top,
	width,
	height,
} );
const hover = ( selector: string ) =>
	panel.querySelector( selector )?.dispatchEvent(
		new MouseEvent( 'pointermove', {
			bubbles: true,
			clientX: 800,
			clientY: 700,
		} )
	);

describe( 'the small panel', () => {
	it.each( [
		[ 'stays when nothing is beneath it', place( 10, 10 ), undefined ],
		[ 'goes to the other side', place( 800, 700 ), 'side' ],
		[ 'goes up where both sides are taken', place( 10, 700, 900 ), 'edge' ],
		[
			'stays when everywhere is taken',
			place( 10, 10, 900, 780 ),
			undefined,
		],
	] )( '%s', ( _what, where, away ) => {
		aside.from( where );
		expect( panel.dataset[ 'away' ] || undefined ).toBe( away );
	} );

	it( 'goes no further than it must, and back when it must', () => {
		aside.from( place( 800, 700 ) );
		aside.from( place( 400, 300 ) );
		aside.from( null );
		expect( panel.dataset[ 'away' ] ).toBe( 'side' );
		aside.from( place( 10, 700 ) );
		expect( panel.dataset[ 'away' ] ).toBe( '' );
	} );

	it( 'lets a pointer that rests on it have what is beneath, but never runs from one on its way to a button', () => {
		hover( 'p' );
		vi.advanceTimersByTime( 200 );
		hover( 'button' );
		vi.advanceTimersByTime( 1000 );
		expect( panel.dataset[ 'away' ] ).toBeUndefined();
		hover( 'p' );
		vi.advanceTimersByTime( 1000 );
		expect( panel.dataset[ 'away' ] ).toBe( 'side' );
	} );

	it( 'is where it was when pointing ends, and listens no longer', () => {
		aside.from( place( 800, 700 ) );
		hover( 'p' );
		aside.end();
		hover( 'p' );
		vi.advanceTimersByTime( 1000 );
		expect( panel.dataset ).not.toHaveProperty( 'away' );
	} );
} );
