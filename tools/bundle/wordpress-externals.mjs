/**
 * esbuild plugin: WordPress's packages and React come from the host, as `window.wp.*` and `window.React`.
 *
 * What is taken is written into the module's path (`wp-external:wp-components`), so that size.mjs and the
 * dependency list read it back from the metafile.
 */

import { existsSync } from 'node:fs';
import { inProject } from '../paths.mjs';

/** Script handle → expression, for what is not `@wordpress/*`. */
const VENDORS = {
	react: [ 'react', 'window.React' ],
	'react-dom': [ 'react-dom', 'window.ReactDOM' ],
	'react-dom/client': [ 'react-dom', 'window.ReactDOM' ],
	'react/jsx-runtime': [ 'react-jsx-runtime', 'window.ReactJSXRuntime' ],
};

/** Packages that no WordPress exposes: they are bundled. */
const BUNDLED = new Set( [ 'icons', 'dataviews', 'interface', 'fields' ] );

/** The scripts of the oldest supported WordPress; an external must be among them. */
const HOST_SCRIPTS = inProject(
	'node_modules/@wp-playground/wordpress-builds/public/wp-beta/wp-includes/js/dist'
);

export const EXTERNAL_NAMESPACE = 'wp-external';

/**
 * The plugin.
 *
 * @return {import('esbuild').Plugin} For `plugins` of an esbuild build.
 */
export function wordpressExternals() {
	return {
		name: 'wordpress-externals',
		setup( build ) {
			build.onResolve(
				{ filter: /^(react|react-dom)(\/.+)?$/ },
				( { path } ) =>
					VENDORS[ path ]
						? asExternal( ...VENDORS[ path ] )
						: {
								errors: [
									{
										text: `"${ path }" does not come with WordPress.`,
									},
								],
						  }
			);
			build.onResolve( { filter: /^@wordpress\/[^/]+$/ }, ( { path } ) =>
				hostPackage( path.slice( '@wordpress/'.length ) )
			);
			build.onLoad(
				{ filter: /.*/, namespace: EXTERNAL_NAMESPACE },
				( { pluginData } ) => ( {
					contents: `module.exports = ${ pluginData.expression };`,
					loader: 'js',
				} )
			);
		},
	};
}

function hostPackage( name ) {
	if ( BUNDLED.has( name ) ) {
		return undefined;
	}
	if ( ! existsSync( `${ HOST_SCRIPTS }/${ name }.min.js` ) ) {
		return {
			errors: [
				{
					text: `WordPress 6.6 has no script wp-${ name }: use another package, or add it to the bundled ones in tools/bundle/wordpress-externals.mjs.`,
				},
			],
		};
	}
	const property = name.replace( /-(.)/g, ( _, letter ) =>
		letter.toUpperCase()
	);
	return asExternal( `wp-${ name }`, `window.wp.${ property }` );
}

function asExternal( handle, expression ) {
	return {
		path: handle,
		namespace: EXTERNAL_NAMESPACE,
		pluginData: { expression },
		// Without it every import of a host package would stay in the chunk, used or not.
		sideEffects: false,
	};
}
