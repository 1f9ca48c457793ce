/** The tools that are compared, each as one script that puts `window.bench` on a page: `take()` gives a canvas or a file. */

import { build } from 'esbuild';
import { inProject } from '../../../tools/paths.mjs';

/** As each tool's own documentation says for the visible part of a page. */
const SOURCES = {
	deskside: `import { freeze, paint, prepare } from './src/admin/capture/index.ts';
		prepare( document ); // As the launcher does when somebody points at the button.
		window.bench = { freeze: () => freeze( document ), paint, take: async () => ( await paint( freeze( document ) ) ).blob };`,
	snapdom: `import { snapdom } from '@zumer/snapdom';
		window.bench = { take: async () => ( await snapdom( document.documentElement, { clip: 'viewport', dpr: 1, scale: 1 } ) ).toCanvas() };`,
	'html2canvas-pro': `import html2canvas from 'html2canvas-pro';
		window.bench = { take: () => html2canvas( document.documentElement, { logging: false, scale: 1, x: scrollX, y: scrollY, width: innerWidth, height: innerHeight } ) };`,
	html2canvas: `import html2canvas from 'html2canvas';
		window.bench = { take: () => html2canvas( document.documentElement, { logging: false, scale: 1, x: scrollX, y: scrollY, width: innerWidth, height: innerHeight } ) };`,
};

/** Names of the tools, ours first. */
export const TOOLS = Object.keys( SOURCES );

/**
 * Bundles every tool the same way.
 *
 * @return {Promise<Record<string, string>>} Name → script.
 */
export async function bundleTools() {
	const scripts = {};
	for ( const [ name, contents ] of Object.entries( SOURCES ) ) {
		const { outputFiles } = await build( {
			stdin: { contents, resolveDir: inProject(), loader: 'js' },
			bundle: true,
			minify: true,
			format: 'iife',
			write: false,
			logLevel: 'error',
		} );
		scripts[ name ] = outputFiles[ 0 ].text;
	}
	return scripts;
}
