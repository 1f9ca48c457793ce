/** The plugin's own "?" marks as a script for a page that has no plugin. */

import { build } from 'esbuild';
import { inProject } from '../paths.mjs';

const CONTENTS = `
	import { startTips } from './src/admin/features/help/tips/start-tips.ts';
	window.startMarks = ( tips ) => {
		const words = Object.fromEntries( [ 'more', 'ask', 'helpful', 'yes', 'no', 'thanks', 'failed', 'hide', 'close' ].map( ( name ) => [ name, name ] ) );
		const printed = document.createElement( 'script' );
		printed.type = 'application/json';
		printed.textContent = JSON.stringify( { tips, words: { ...words, mark: 'Help: %s' } } );
		startTips( document, printed, { screen: { id: '' } }, () => {} );
	};`;

/**
 * Bundles the marks.
 *
 * @return {Promise<string>} Script that puts `startMarks( tips )` on a page.
 */
export async function marksScript() {
	const { outputFiles } = await build( {
		stdin: {
			contents: CONTENTS,
			resolveDir: inProject(),
			loader: 'js',
		},
		bundle: true,
		minify: true,
		format: 'iife',
		write: false,
		logLevel: 'error',
	} );
	return outputFiles[ 0 ].text;
}
