import { plant } from './places.ts';
import type { PrivateValue } from './private-values.ts';

const STYLE = `* { box-sizing: border-box } body { margin: 0; padding: 4px; columns: 4; column-gap: 8px; font: 11px/1.3 sans-serif; overflow: hidden }
.item { break-inside: avoid; overflow: hidden; max-height: 60px; margin: 0 0 2px } p, ul, pre, h3 { margin: 0 } input, textarea, select { width: 280px; font: inherit } table { width: 100% } iframe { border: 0 }`;

/** A shadow root with a style sheet of its own, an adopted one and a slot. */
const SCRIPT = `customElements.define( 'private-card', class extends HTMLElement { connectedCallback() {
	const text = this.dataset.text; const words = '"' + text.replace( /["\\\\]/g, '' ) + '"'; const root = this.attachShadow( { mode: 'open' } ); const style = document.createElement( 'style' ); style.textContent = ':host { display: block } b::before { content: ' + words + ' }';
	const sheet = new CSSStyleSheet(); sheet.replaceSync( 'b::after { content: ' + words + ' }' ); root.adoptedStyleSheets = [ sheet ];
	const p = document.createElement( 'p' ); p.textContent = text; p.title = text; const field = document.createElement( 'input' ); field.value = text; root.append( style, p, document.createElement( 'b' ), field, document.createElement( 'slot' ) ); } } );`;

/** A page with these values; the twin's page differs from it in the values alone. */
export function privatePage(
	values: readonly PrivateValue[],
	which: 'value' | 'twin',
	round: number
): string {
	const items = values.map( ( { kind, [ which ]: value }, at ) =>
		plant( { kind, value }, at, round )
	);
	return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Orders ‹ Corner Shop</title><style>${ STYLE }</style></head><body class="wp-admin">${ items.join(
		'\n'
	) }<script>${ SCRIPT }</script></body></html>`;
}
