import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage } from './browser.ts';
import type { Stage } from './browser.ts';

let stage: Stage;
beforeAll( async () => {
	stage = await openStage();
} );
afterAll( () => stage.close() );

/** Freezes and paints; the size of the picture, or why there is none. */
const attempt = async (
	html: string,
	headers: Record< string, string > = {}
) => {
	const page = await stage.open( html, headers );
	const outcome = await page.evaluate( async () => {
		const frozen = globalThis.Capture.freeze( document );
		const facts = globalThis.Capture.describeScreen( document, frozen );
		return globalThis.Capture.paint( frozen ).then(
			( { width, height, partial } ) => ( {
				width,
				height,
				partial,
				facts: facts.view.width,
			} ),
			( error: unknown ) => ( {
				refused: String( error ),
				facts: facts.view.width,
			} )
		);
	} );
	await page.close();
	return outcome;
};

const WHOLE = { width: 1280, height: 800, facts: 1280 };

describe( 'a picture all the same', () => {
	it.each( [
		[
			'Trusted Types and no inline scripts',
			'<p>x</p>',
			{
				'content-security-policy':
					"default-src 'self'; img-src 'self' data:; require-trusted-types-for 'script'; trusted-types 'none'",
			},
		],
		[
			'an overridden fetch, Array and JSON',
			"<script>window.fetch = () => { throw new Error( 'no' ) }; Array.prototype.evil = 1; JSON.stringify = () => { throw new Error( 'no' ) };</script><img src='/a.png'><p>x</p>",
			{},
		],
		[
			'broken images and missing files',
			'<style>p { background: url(/none.png) }</style><img src="/none.png"><img srcset="x 1x, y 2x"><p>x</p>',
			{},
		],
		[
			'characters that XML does not know',
			'<p>a\u0001b\u000bc\ufffed</p><p title="\u0002">x</p><a @click="x" :y="z" x-on:click.prevent="q" data-a=\'"<>&\'>y</a><o:p>z</o:p><pre>a\n\tb</pre>',
			{},
		],
		[
			'a lone surrogate and endless letters',
			'<p id="s"></p><script>document.getElementById( "s" ).textContent = "\\ud800 " + "a".repeat( 1e6 )</script>',
			{},
		],
		[
			'an animation without end',
			'<style>@keyframes a { to { transform: rotate( 360deg ) } } p { animation: a 1s infinite }</style><p>x</p>',
			{},
		],
		[
			'form fields named like properties',
			'<form><input name="style"><input name="children"><input name="getAttribute"><input name="nodeType"></form>',
			{},
		],
		[
			'CDATA marks in style sheets',
			'<style>p::before { content: "]]>" } </style><p>x</p>',
			{},
		],
		[
			'frames in frames',
			'<iframe srcdoc="<iframe srcdoc=&quot;<p>deep</p>&quot;></iframe>"></iframe>',
			{},
		],
		[ 'no body at all', '<!doctype html><frameset></frameset>', {} ],
	] )( 'with %s', async ( _name, html, headers ) => {
		expect(
			await attempt(
				`${
					html.startsWith( '<!' ) ? '' : '<!doctype html>'
				}${ html }`,
				headers
			)
		).toMatchObject( WHOLE );
	} );
} );

describe( 'no picture, and it says so', () => {
	it( 'where the content policy forbids data images; the facts are there', async () => {
		const outcome = await attempt( '<!doctype html><p>x</p>', {
			'content-security-policy': "default-src 'self'; img-src 'self'",
		} );
		expect( outcome ).toMatchObject( {
			facts: 1280,
			refused: expect.stringContaining( 'could not show' ),
		} );
	} );
} );
