/** One page with everything that pictures of pages get wrong, each in a box of its own: `data-case` names it. */

const frame = ( body: string ) =>
	`<!doctype html><html data-deskside-show><style>body { margin: 0; font: 13px sans-serif } p { margin: 0; height: 24px } p:nth-child(odd) { background: #fde } .top { position: sticky; top: 0; background: #cff }</style>${ body }`
		.replaceAll( '&', '&amp;' )
		.replaceAll( '"', '&quot;' );

const lines = ( count: number ) =>
	Array.from(
		{ length: count },
		( _line, at ) => `<p>line ${ at }</p>`
	).join( '' );

const STYLE = `
	:root { --main: #2271b1; --edge: calc( 2 * var( --unit ) ); --unit: 3px; color-scheme: light dark }
	@property --turn { syntax: '<angle>'; inherits: false; initial-value: 30deg }
	html { background: light-dark( #f0f0f1, #1d2327 ); color: light-dark( #1d2327, #f0f0f1 ) }
	body { margin: 8px; font: 13px/1.4 sans-serif; display: grid; grid-template-columns: repeat( 5, 230px ); gap: 10px; min-height: 1400px; align-content: start }
	[data-case] { height: 104px; overflow: hidden; border: 1px solid #8c8f94; position: relative }
	p { margin: 4px }
	.variables { border: var( --edge ) solid var( --main ); padding: var( --unit ) }
	.hint { position: relative; display: inline-block; margin: 40px 20px 0 } .hint::after { content: attr( data-hint ); display: none; position: absolute; inset-block-start: -30px; inset-inline-start: 0; background: #1d2327; color: #fff; padding: 3px 6px; white-space: nowrap } .hint:hover::after { display: block }
	.menu { list-style: none; margin: 0; padding: 0 } .menu ul { display: none; margin: 0; padding: 4px 20px; background: var( --main ); color: #fff } .menu li:focus-within ul { display: block }
	.scroller { height: 100px; overflow: auto } .scroller h4 { position: sticky; top: 0; margin: 0; background: #fe9; color: #000 }
	.wide { width: 600px; background: linear-gradient( 90deg, red, yellow, blue ); height: 60px }
	.scheme { background: #fff; color: #000 } @media ( prefers-color-scheme: dark ) { .scheme { background: #103; color: #fc0 } }
	.marks { counter-reset: n } .marks li { counter-increment: n } .marks li::marker { content: counter( n, upper-roman ) ' '; color: #c00 }
	.looks { background: conic-gradient( from var( --turn ), red, lime, blue ); clip-path: circle( 45% ); height: 100px } .blend { background: #0a0; mix-blend-mode: multiply; height: 40px }
	.picked:has( input:checked ) { background: #cfc }
	.bar { position: fixed; inset-block-end: 0; inset-inline: 0; height: 30px; background: #345; color: #fff }
	#tip { border: 0; padding: 6px; background: #ffc; color: #000; inset: auto; position: fixed; top: 250px; left: 20px; width: 200px; margin: 0 }
	#talk { position: absolute; inset: 10px auto auto 10px; margin: 0; padding: 6px; border: 2px solid #000; background: #eef; color: #000 }
	.adopted { padding: 10px } .scaled { transform: scale( 0.5 ) rotate( 8deg ); transform-origin: 0 0 }`;

const PICTURE =
	"data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='80' height='60'><rect width='80' height='60' fill='teal'/><circle cx='20' cy='20' r='14' fill='gold'/></svg>";

const CASES: Record< string, string > = {
	variables: '<div class="variables" style="--unit:5px">variables</div>',
	canvas: '<canvas id="drawing" width="200" height="90"></canvas>',
	video: '<video id="film" width="200" height="90" muted playsinline></video>',
	shadow: '<shop-box><b slot="title">Slotted</b>light words</shop-box>',
	frame: `<iframe id="inner" width="220" height="90" srcdoc="${ frame(
		`<p class="top">stays</p>${ lines( 30 ) }`
	) }"></iframe>`,
	'hover hint': '<span class="hint" data-hint="A hint">point here</span>',
	menu: '<ul class="menu"><li><button id="opener">Menu</button><ul><li>One</li><li>Two</li></ul></li></ul>',
	popover: '<p>below the popover</p>',
	'open dialog':
		'<p>behind</p><dialog id="talk" open>A dialog that blocks nothing</dialog>',
	details: '<details open><summary>More</summary>unfolded</details>',
	scroller: `<div class="scroller" id="down"><h4>Sticky</h4>${ lines(
		20
	) }</div>`,
	sideways:
		'<div class="scroller" id="aside"><div class="wide">wide content</div></div>',
	scheme: '<div class="scheme">dark or light</div><input type="checkbox"> <progress value="0.3"></progress>',
	marks: '<ol class="marks"><li>one</li><li>two</li><li>three</li></ol>',
	looks: '<div class="looks"><div class="blend"></div></div>',
	fields: '<p class="picked"><input type="checkbox" checked> <input type="radio" checked> <select><option>One<option selected>Two</select><br><input value="shown" size="8"> <input type="range" value="80"></p>',
	adopted: '<div class="adopted">adopted sheet</div>',
	scaled: `<div class="scaled"><img src="${ PICTURE }" alt="" width="160"> words</div>`,
	'right to left': `<div dir="rtl"><div class="scroller" id="rtl"><div class="wide">מימין לשמאל</div></div></div>`,
	'svg use':
		'<svg width="200" height="90"><defs><g id="leaf"><rect width="40" height="40" fill="#a3a"/><text y="60">text</text></g></defs><use href="#leaf" x="20"/><use href="#leaf" x="110" style="opacity:.4"/></svg>',
};

const SCRIPT = `
	const pen = document.getElementById( 'drawing' ).getContext( '2d' ); pen.fillStyle = '#0a6'; pen.fillRect( 0, 0, 120, 90 ); pen.font = '20px sans-serif'; pen.fillText( 'drawn', 130, 50 );
	const reel = document.createElement( 'canvas' ); reel.width = 200; reel.height = 90; const brush = reel.getContext( '2d' ); brush.fillStyle = '#c40'; brush.fillRect( 0, 0, 200, 90 ); brush.fillStyle = '#04c'; brush.fillRect( 0, 0, 70, 90 );
	const film = document.getElementById( 'film' ); film.srcObject = reel.captureStream( 10 ); film.play(); globalThis.roll = () => brush.fillRect( 0, 0, 70, 90 );
	customElements.define( 'shop-box', class extends HTMLElement { connectedCallback() {
		const root = this.attachShadow( { mode: 'open' } ); const sheet = new CSSStyleSheet(); sheet.replaceSync( ':host { display: block; background: #def; color: #000 } ::slotted( b ) { color: #c00 } p { border: 2px dotted var( --main ) }' ); root.adoptedStyleSheets = [ sheet ];
		const title = document.createElement( 'slot' ); title.name = 'title'; const p = document.createElement( 'p' ); p.append( 'In the shadow' ); const deep = document.createElement( 'div' ); deep.attachShadow( { mode: 'open' } ).append( 'deeper' ); root.append( title, p, document.createElement( 'slot' ), deep ); } } );
	const sheet = new CSSStyleSheet(); sheet.replaceSync( '.adopted { background: #bdf; color: #000 }' ); document.adoptedStyleSheets = [ sheet ];
	document.getElementById( 'tip' ).showPopover();`;

/** The page; masking is off, so that it can be compared with what the browser shows. */
export const wardrobe = (): string =>
	`<!doctype html><html data-deskside-show lang="en"><head><meta charset="utf-8"><title>Wardrobe</title><style>${ STYLE }</style></head><body>${ Object.entries(
		CASES
	)
		.map(
			( [ name, html ] ) => `<div data-case="${ name }">${ html }</div>`
		)
		.join(
			''
		) }<div class="bar" data-case="fixed bar" style="border:0">fixed bar</div><div id="tip" popover="manual" data-case="open popover">An open popover</div><script>${ SCRIPT }</script></body></html>`;
