import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { freeze } from './freeze.ts';
import { prepare } from './prepare.ts';

/** Idle turns that were asked for and not had yet. */
let asked: IdleRequestCallback[] = [];
const fetched = vi.fn< ( url: string ) => Promise< Response > >( () =>
	Promise.resolve( new Response( 'GIF' ) )
);

beforeEach( () => {
	asked = [];
	fetched.mockClear();
	vi.stubGlobal( 'requestIdleCallback', ( turn: IdleRequestCallback ) =>
		asked.push( turn )
	);
	vi.stubGlobal( 'fetch', fetched );
} );
afterEach( () => vi.unstubAllGlobals() );

/** Gives idle turns until none is asked for; how many there were. */
async function runTurns(): Promise< number > {
	let turns = 0;
	for ( let turn = asked.shift(); turn; turn = asked.shift() ) {
		turn( { didTimeout: false, timeRemaining: () => 50 } );
		turns++;
		// Files are waited for outside of idle turns.
		await new Promise( ( done ) => setTimeout( done, 20 ) );
	}
	return turns;
}

/** A page of its own, as long as a frame is one. */
function pageWith( css: string, html: string ): Document {
	const frame = document.createElement( 'iframe' );
	document.body.append( frame );
	const doc = frame.contentDocument as Document;
	doc.body.innerHTML = `<style>${ css }</style>${ html }`;
	for ( const sheet of doc.styleSheets ) {
		// The one thing that style sheets of this test's browser lack.
		Object.defineProperty( sheet, 'media', { value: { mediaText: '' } } );
	}
	return doc;
}

const own = ( path: string ) => `${ location.origin }/${ path }`;

it( 'reads in idle turns what a picture needs, from the site itself only, and changes nothing', async () => {
	const doc = pageWith(
		`b { background: url("${ own( 'a.gif' ) }") }
		i { background: url("https://elsewhere.example/b.gif") }
		u { background: url("${ own( 'unused.gif' ) }") }`,
		'<b>b</b><i>i</i>'
	);
	const before = doc.documentElement.outerHTML;
	prepare( doc );
	expect( fetched ).not.toHaveBeenCalled();
	expect( await runTurns() ).toBeGreaterThan( 2 );
	expect( fetched.mock.calls.map( ( [ url ] ) => url ) ).toEqual( [
		own( 'a.gif' ),
	] );
	expect( doc.documentElement.outerHTML ).toBe( before );
} );

it( 'rehearses nothing where somebody waits for the picture already', async () => {
	const doc = pageWith(
		`b { background: url("${ own( 'c.gif' ) }") }`,
		'<b>b</b>'
	);
	prepare( doc );
	freeze( doc );
	await runTurns();
	expect( fetched ).not.toHaveBeenCalled();
} );

it( 'stops its rehearsal when somebody clicks in the middle of it', async () => {
	const doc = pageWith(
		`b { background: url("${ own( 'd.gif' ) }") }`,
		'<b>b</b>'
	);
	const painted = vi.fn();
	vi.stubGlobal( 'Image', painted );
	const answers: ( ( answer: Response ) => void )[] = [];
	fetched.mockImplementationOnce(
		() => new Promise( ( answer ) => answers.push( answer ) )
	);
	prepare( doc );
	await runTurns();
	expect( answers ).toHaveLength( 1 );
	freeze( doc );
	answers[ 0 ]?.( new Response( 'GIF' ) );
	await new Promise( ( done ) => setTimeout( done, 20 ) );
	await runTurns();
	await new Promise( ( done ) => setTimeout( done, 20 ) );
	expect( painted ).not.toHaveBeenCalled();
} );

it( 'throws nothing into the page when the page is in its way', async () => {
	const doc = pageWith( '', '' );
	vi.spyOn( doc.implementation, 'createHTMLDocument' ).mockImplementation(
		() => {
			throw new Error( 'not here' );
		}
	);
	prepare( doc );
	expect( await runTurns() ).toBe( 1 );
} );

it( 'does nothing where the browser knows no idle time', () => {
	vi.stubGlobal( 'requestIdleCallback', undefined );
	Reflect.deleteProperty( globalThis, 'requestIdleCallback' );
	expect( () => prepare( document ) ).not.toThrow();
} );
