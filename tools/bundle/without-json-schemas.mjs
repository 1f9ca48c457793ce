/** Leaves zod's writing of JSON schemas out of the browser, where schemas only check; it was a tenth of the panel. */

import { readFile } from 'node:fs/promises';

const MODULES =
	/[\\/]zod[\\/]v4[\\/]core[\\/](?:to-json-schema|json-schema-processors)\.js$/;
const NAMES = /^export (?:const|function) (\w+)|^export \{ \w+ as (\w+) \};/gm;

/**
 * The plugin. Every function of these modules becomes one that makes functions which do nothing: schemas ask for some of them when they
 * are made, and would call them only to be written down.
 *
 * @return {import('esbuild').Plugin} For esbuild.
 */
export function withoutJsonSchemas() {
	return {
		name: 'without-json-schemas',
		setup( build ) {
			build.onLoad( { filter: MODULES }, async ( { path } ) => {
				const source = await readFile( path, 'utf8' );
				const names = [ ...source.matchAll( NAMES ) ].map(
					( [ , name, other ] ) => name ?? other
				);
				return {
					contents: [
						'const none = () => () => {};',
						`export { ${ names
							.map( ( name ) => `none as ${ name }` )
							.join( ', ' ) } };`,
					].join( '\n' ),
				};
			} );
		},
	};
}
