import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import type { Page } from 'playwright-core';
import { writeFileSync } from 'node:fs';
import { ROSA, adminPage } from './admin-page.ts';
import { openStage, picture } from './browser.ts';
import type { Stage } from './browser.ts';

let stage: Stage;
beforeAll( async () => {
	stage = await openStage();
} );
afterAll( () => stage.close() );

/** What was scrolled inside of the page just now is on the screen a frame later; the screenshot does not wait for it. */
const drawn = ( page: Page ) =>
	page.evaluate(
		() =>
			new Promise( ( done ) =>
				requestAnimationFrame( () => requestAnimationFrame( done ) )
			)
	);

/** Share of pixels that differ from the browser's own screenshot; the pictures are kept where CAPTURE_PICTURES says. */
async function difference( page: Page, name: string ): Promise< number > {
	await drawn( page );
	const live = await page.screenshot( { animations: 'allow' } );
	const { png } = await picture( page );
	const ours = Buffer.from( png, 'base64' );
	if ( process.env.CAPTURE_PICTURES ) {
		writeFileSync(
			`${ process.env.CAPTURE_PICTURES }/${ name }.png`,
			ours
		);
		writeFileSync(
			`${ process.env.CAPTURE_PICTURES }/${ name }-live.png`,
			live
		);
	}
	const [ a, b ] = [ PNG.sync.read( live ), PNG.sync.read( ours ) ];
	expect( [ b.width, b.height ] ).toEqual( [ a.width, a.height ] );
	return (
		pixelmatch( a.data, b.data, undefined, a.width, a.height, {
			threshold: 0.05,
		} ) /
		( a.width * a.height )
	);
}

describe( 'with masking off, the picture is what the browser shows', () => {
	it( 'of an admin screen, but for our panel and what nobody may show', async () => {
		const page = await stage.open(
			adminPage( ROSA, stage.otherOrigin ).replace(
				'<html',
				'<html data-deskside-show'
			)
		);
		await page.evaluate( () => {
			document
				.querySelectorAll(
					'[data-deskside-ui],[type=password],.wp-pwd,.said,#foreign,[data-deskside-mask]'
				)
				.forEach( ( element ) => element.remove() );
			document.getElementById( 'editor' )?.remove(); // Tested for its content elsewhere; a frame is masked by its own root.
			document.getElementById( 'drawing' )?.scrollIntoView( false );
		} );
		expect( await difference( page, 'admin' ) ).toBeLessThan( 0.002 );
		await page.close();
	} );

	it.each( [ 0, 150, 420 ] )(
		'of sticky headers, inner scrollers and fixed bars, scrolled by %i',
		async ( top ) => {
			const lines = ( count: number ) =>
				Array.from(
					{ length: count },
					( _line, at ) => `<p>line ${ at }</p>`
				).join( '' );
			const page =
				await stage.open( `<!doctype html><style>html { background: #f0f0f1; scroll-padding: 10px } body { margin: 0 20px; font: 13px sans-serif } p { margin: 4px 0 }
			header { position: sticky; top: 32px; background: #fed; padding: 8px; z-index: 1 } #auto { position: fixed; left: 600px; width: 90px; background: #fdf } #bar { position: fixed; inset: 0 0 auto; height: 32px; background: #123 }
			.box { height: 150px; overflow: auto; border: 1px solid; position: relative } .box h2 { position: sticky; top: 0; background: #def; margin: 0 } .flex { display: flex; flex-direction: column }
			.abs { position: absolute; left: 200px; top: 120px; background: #fcc } table { border-collapse: collapse } thead th { position: sticky; top: 70px; background: #cfc }</style>
			<div id="bar"></div><div style="height:60px"></div><div id="auto">fixed in the flow</div><header>Sticky header</header><div class="box" id="a"><h2>Sticky in a box</h2>${ lines(
				30
			) }<div class="abs">absolute</div></div>
			<div class="box flex" id="b">plain text first ${ lines(
				30
			) }</div><table><thead><tr><th>Sticky</th><th>cells</th></tr></thead><tbody>${ '<tr><td>a</td><td>b</td></tr>'.repeat(
				60
			) }</tbody></table>` );
			await page.evaluate( ( y ) => {
				document.documentElement.setAttribute(
					'data-deskside-show',
					''
				);
				document.getElementById( 'a' )?.scrollTo( 0, 85 );
				document.getElementById( 'b' )?.scrollTo( 0, 210 );
				window.scrollTo( 0, y );
			}, top );
			expect(
				await difference( page, `scrolled-${ top }` )
			).toBeLessThan( 0.002 );
			await page.close();
		}
	);

	it( 'of pointer, focus, animation, dark mode, writing direction and modern style rules', async () => {
		const page =
			await stage.open( `<!doctype html><html dir="rtl" data-deskside-show><style>@layer base, top; @layer top { .layered { color: rgb(0, 120, 0) } } @layer base { .layered { color: red } }
			body { font: 14px sans-serif } @media (min-width: 1000px) { .wide { background: #cde } } @media print { .wide { display: none } } @supports (display: grid) { .grid { display: grid; grid-template-columns: 1fr 2fr } }
			.card { & b { color: #a00 } &:hover { background: #ffc } } .holder { container-type: inline-size } @container (min-width: 300px) { .in { background: #cfc } }
			@keyframes in { from { opacity: 0 } to { opacity: 1 } } .shown { opacity: 0; animation: in 10ms forwards } :focus-visible { outline: 3px solid #00f }
			.pic { width: 40px; height: 40px; background: url("data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'><rect width='40' height='40' fill='green'/></svg>") } :root { --side: 30px } .rem { padding: 2rem var(--side) } html { font-size: 12px }</style>
			<p class="layered">layered</p><p class="wide">wide</p><div class="grid"><span>1</span><span>2</span></div><div class="card" id="card"><b>nested</b> hovered</div><div class="holder"><p class="in">container</p></div><p class="shown">animated in</p>
			<input id="field"><input type="checkbox" id="box"><div class="pic"></div><p class="rem">rem</p><details open><summary>More</summary>open</details><progress value="0.4"></progress><svg width="30" height="30"><defs><circle id="c" r="10" cx="15" cy="15"/></defs><use href="#c" fill="teal"/></svg></html>` );
		await page.hover( '#card' );
		await page.evaluate( () => {
			(
				document.getElementById( 'box' ) as HTMLInputElement
			 ).indeterminate = true;
		} );
		await page.keyboard.press( 'Tab' );
		await page.evaluate(
			() => new Promise( ( resolve ) => setTimeout( resolve, 100 ) )
		);
		expect( await difference( page, 'modern' ) ).toBeLessThan( 0.002 );
		await page.close();
	} );
} );

describe( 'a page of 100,000 elements', () => {
	it( 'is frozen and painted all the same', async () => {
		const rows = Array.from(
			{ length: 11_000 },
			( _row, at ) =>
				`<tr><td>${ at }</td><td><b>Row</b></td><td>words</td><td><i>x</i></td><td>y</td><td>z</td></tr>`
		).join( '' );
		const page = await stage.open(
			`<!doctype html><style>tr:nth-child(odd) { background: #def }</style><h1>Long</h1><table><tbody>${ rows }</tbody></table>`
		);
		await page.evaluate( () => window.scrollTo( 0, 5000 ) );
		const live = await page.screenshot();
		const { png, freezeMs, svgText } = await picture( page );
		process.stdout.write(
			`freeze of 100,000 elements: ${ freezeMs.toFixed( 0 ) } ms\n`
		);
		expect( svgText.length ).toBeLessThan( 60_000 );
		if ( process.env.CAPTURE_PICTURES ) {
			writeFileSync(
				`${ process.env.CAPTURE_PICTURES }/large.png`,
				Buffer.from( png, 'base64' )
			);
			writeFileSync(
				`${ process.env.CAPTURE_PICTURES }/large-live.png`,
				live
			);
		}
		expect( differing( png, live ) ).toBeLessThan( 0.01 );
		await page.close();
	} );
} );

describe( 'a long page', () => {
	it( 'keeps its place when what is far from the picture is left out', async () => {
		const many = ( one: string ) => one.repeat( 250 );
		const page = await stage.open(
			`<!doctype html><style>.box { margin: 7px 0 19px; border: 1px solid } li:nth-child(even) { color: #a00 }</style>
			<div>${ many( '<p>Some <b>words</b></p>' ) }</div>
			<section>${ many( '<div class="box"><i>A</i> box</div>' ) }</section>
			<ol>${ many( '<li style="margin:3px">One <u>more</u></li>' ) }</ol>
			<div id="here">${ many( '<h3>A heading</h3><p>and text</p>' ) }</div>`
		);
		await page.evaluate(
			() => document.getElementById( 'here' )?.scrollIntoView()
		);
		for ( const further of [ 0, 3000, -6000 ] ) {
			await page.evaluate( ( by ) => window.scrollBy( 0, by ), further );
			const live = await page.screenshot();
			const { png, svgText } = await picture( page );
			expect( svgText.length ).toBeLessThan( 40_000 );
			expect( differing( png, live ) ).toBeLessThan( 0.0002 );
		}
		await page.close();
	} );
} );

/** Share of colour values that are clearly not as in the browser's own picture. */
function differing( png: string, live: Buffer ): number {
	const ours = PNG.sync.read( Buffer.from( png, 'base64' ) ).data;
	const theirs = PNG.sync.read( live ).data;
	const different = ours.filter(
		( value, at ) => Math.abs( value - ( theirs[ at ] ?? 0 ) ) > 40
	);
	return different.length / ours.length;
}
