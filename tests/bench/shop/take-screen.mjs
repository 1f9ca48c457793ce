/** Everything that would be sent of a screen, and the picture of it. */

import { build } from 'esbuild';
import { PNG } from 'pngjs';
import { inProject } from '../../../tools/paths.mjs';

const CONTENTS = `
	import { freeze, paint, describeScreen, describeField } from './src/admin/capture/index.ts';
	import { allCandidates } from './src/admin/capture/field/candidates.ts';
	window.bench = {
		freeze: () => freeze( document ),
		take: async () => {
			const frozen = freeze( document );
			const { taken_at: _when, ...facts } = describeScreen( document, frozen, { errors: [] } );
			const fields = allCandidates( document ).map( ( element ) => describeField( element, document, frozen ) );
			const copies = [ frozen.view, ...frozen.view.frames.values() ].map( ( { root } ) => new XMLSerializer().serializeToString( root ) ).join( '\\n' );
			const { blob, partial } = await paint( frozen, { maxPixels: 16_000_000 } );
			const reader = new FileReader();
			await new Promise( ( done ) => { reader.onload = done; reader.readAsDataURL( blob ); } );
			return { text: JSON.stringify( [ facts, fields ] ), copies, partial: partial || frozen.partial, png: String( reader.result ).split( ',' )[ 1 ] };
		},
	};`;

/**
 * The capture room as a script.
 *
 * @return {Promise<string>} Puts `window.bench` on a page.
 */
export async function takeScript() {
	const { outputFiles } = await build( {
		stdin: { contents: CONTENTS, resolveDir: inProject(), loader: 'ts' },
		bundle: true,
		minify: true,
		format: 'iife',
		write: false,
		logLevel: 'error',
	} );
	return outputFiles[ 0 ].text;
}

/** Where two pictures differ: one point in each small square. */
function differences( one, other ) {
	const [ a, b ] = [ one, other ].map( ( png ) =>
		PNG.sync.read( Buffer.from( png, 'base64' ) )
	);
	if ( a.width !== b.width || a.height !== b.height ) {
		return [ [ 0, 0 ] ];
	}
	const squares = new Map();
	for ( let at = 0; at < a.data.length; at += 4 ) {
		if ( a.data.readUInt32LE( at ) !== b.data.readUInt32LE( at ) ) {
			const x = ( at / 4 ) % a.width;
			const y = Math.floor( at / 4 / a.width );
			squares.set( `${ x >> 5 } ${ y >> 4 }`, [ x, y ] );
		}
	}
	return [ ...squares.values() ];
}

/**
 * What of the page lies where its picture differs from another one.
 *
 * @param {import('playwright-core').Page} page  Still open.
 * @param {string}                         one   PNG, base64.
 * @param {string}                         other PNG, base64.
 * @return {Promise<string[]>} Markup of what differs; empty when the pixels are the same.
 */
export async function differing( page, one, other ) {
	if ( one === other ) {
		return [];
	}
	const points = differences( one, other );
	return points.length === 0
		? []
		: page.evaluate(
				( all ) => [
					...new Set(
						all.map(
							( [ x, y ] ) =>
								document
									.elementFromPoint( x, y )
									?.outerHTML.slice( 0, 300 ) ??
								`${ x },${ y }`
						)
					),
				],
				points.slice( 0, 400 )
		  );
}
