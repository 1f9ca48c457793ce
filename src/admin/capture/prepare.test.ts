import { expect, it, vi } from 'vitest';
import { prepare } from './prepare.ts';

/** Runs idle turns, each with time for one step, until none is asked for; how many there were. */
function runTurns(): number {
	const asked: IdleRequestCallback[] = [];
	vi.stubGlobal( 'requestIdleCallback', ( turn: IdleRequestCallback ) =>
		asked.push( turn )
	);
	prepare( document );
	let turns = 0;
	for ( let turn = asked.shift(); turn; turn = asked.shift() ) {
		let left = 1;
		turn( { didTimeout: false, timeRemaining: () => left-- } );
		turns++;
	}
	vi.unstubAllGlobals();
	return turns;
}

it( 'reads the style sheets a rule at a time, in idle turns, and changes nothing', () => {
	document.body.innerHTML =
		'<style>a { color: red } @media print { b { color: red } }</style><style>i { color: red }</style>';
	const before = document.documentElement.outerHTML;
	expect( runTurns() ).toBe( 50 + 3 + 1 ); // The sample so many times, each rule, and the end.
	expect( document.documentElement.outerHTML ).toBe( before );
} );

it( 'leaves out a style sheet that nobody may read', () => {
	document.body.innerHTML =
		'<style>a { color: red }</style><style>i { color: red }</style>';
	Object.defineProperty( document.styleSheets[ 0 ], 'cssRules', {
		get() {
			throw new DOMException( 'no', 'SecurityError' );
		},
	} );
	expect( runTurns() ).toBe( 50 + 1 + 1 );
} );

it( 'throws nothing into the page when the page is in its way', () => {
	vi.spyOn(
		document.implementation,
		'createHTMLDocument'
	).mockImplementation( () => {
		throw new Error( 'not here' );
	} );
	expect( runTurns() ).toBe( 1 );
} );

it( 'does nothing where the browser knows no idle time', () => {
	vi.stubGlobal( 'requestIdleCallback', undefined );
	expect( () => prepare( document ) ).not.toThrow();
} );
