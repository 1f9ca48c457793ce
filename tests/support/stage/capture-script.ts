import { build } from 'esbuild';

/** What a test asks of the capture room in a page of the real WordPress. */
const CONTENTS = `
	import { freeze, paint } from './src/admin/capture/index.ts';
	import { allCandidates } from './src/admin/capture/field/candidates.ts';
	import { stableSelector } from './src/admin/capture/field/stable-selector.ts';
	const find = ( selector ) => selector.split( ' >>> ' ).reduce( ( root, part ) => {
		const found = root && root.querySelector( part );
		return found && ( found.contentDocument ?? found.shadowRoot ?? found );
	}, document );
	const last = ( selector ) => {
		const parts = selector.split( ' >>> ' );
		const end = parts.pop();
		const root = parts.length ? find( parts.join( ' >>> ' ) ) : document;
		return root ? [ ...root.querySelectorAll( end ) ] : [];
	};
	const ours = ( node ) => node.nodeType === 1 && node.hasAttribute( 'data-deskside-ui' );
	const wordsOf = ( node ) => node.localName === 'select' || ours( node ) ? '' : node.nodeType === 3 ? node.data : [ ...node.childNodes ].map( wordsOf ).join( '' );
	const whatIs = ( element ) => element.localName + ' ' + wordsOf( element ).replace( /[⟦⟧\\s\\d]/g, '' ).slice( 0, 60 );
	window.capturePart = { freeze, paint, allCandidates, stableSelector: ( element ) => stableSelector( element, ( text ) => text ), findAll: last, whatIs };`;

/** One script that puts `window.capturePart` on a page. */
export async function captureScript(): Promise< string > {
	const { outputFiles } = await build( {
		stdin: {
			contents: CONTENTS,
			resolveDir: process.cwd(),
			loader: 'ts',
		},
		bundle: true,
		minify: true,
		format: 'iife',
		write: false,
	} );
	return outputFiles[ 0 ]?.text ?? '';
}
