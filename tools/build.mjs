/**
 * Builds the installable plugin (`build/deskside/`, `build/deskside.zip`) and the desk (`build/desk/`).
 *
 * By hand: `node tools/build.mjs`; development watches through start.mjs.
 */

import { existsSync, rmSync, watch } from 'node:fs';
import * as esbuild from 'esbuild';
import { inProject } from './paths.mjs';
import { adminOptions } from './bundle/admin.mjs';
import { deskOptions } from './bundle/desk.mjs';
import { copyPlugin, zipPlugin } from './bundle/plugin.mjs';

/**
 * Builds everything once.
 *
 * @param {{ zip?: boolean }} options Whether to pack the zip too.
 * @throws {Error} When a bundle does not build (esbuild has shown why).
 */
export async function buildAll( { zip = true } = {} ) {
	// Hashed names of an earlier build would be packed too.
	rmSync( inProject( 'build/deskside/assets' ), {
		recursive: true,
		force: true,
	} );
	copyPlugin();
	// Each bundle is finished even when the other one fails, so that both say what is wrong.
	const bundles = await Promise.allSettled(
		[ adminOptions(), deskOptions() ]
			.filter( ( options ) => options !== null )
			.map( ( options ) => esbuild.build( options ) )
	);
	await compileLanguages();
	const broken = bundles.find( ( { status } ) => status === 'rejected' );
	if ( broken ) {
		throw broken.reason;
	}
	if ( zip && existsSync( inProject( 'build/deskside/deskside.php' ) ) ) {
		const size = await zipPlugin();
		process.stdout.write(
			`build/deskside.zip: ${ Math.round( size / 1024 ) } kB\n`
		);
	}
}

/**
 * Builds, then again whatever changes.
 *
 * @param {( what: string ) => void} changed Called after each change that is built.
 * @return {Promise<() => Promise<void>>} Ends the watching.
 */
export async function watchAll( changed ) {
	rmSync( inProject( 'build/deskside/assets' ), {
		recursive: true,
		force: true,
	} );
	copyPlugin();
	const contexts = await Promise.all(
		[
			[ 'admin', adminOptions( { dev: true } ) ],
			[ 'desk', deskOptions( { dev: true } ) ],
		]
			.filter( ( [ , options ] ) => options !== null )
			.map( ( [ name, options ] ) =>
				watchBundle( name, options, changed )
			)
	);
	const watchers = [
		watchFolder( 'plugin', () => copyPlugin().forEach( changed ) ),
		watchFolder( 'languages', () =>
			compileLanguages().then( () => changed( 'languages' ) )
		),
	];
	await compileLanguages();
	return async () => {
		watchers.forEach( ( watcher ) => watcher?.close() );
		await Promise.all( contexts.map( ( context ) => context.dispose() ) );
	};
}

async function watchBundle( name, options, changed ) {
	let first = true;
	let begun;
	const tell = {
		name: 'tell',
		setup( build ) {
			build.onStart( () => {
				begun = performance.now();
			} );
			build.onEnd( ( { errors } ) => {
				if ( ! first && errors.length === 0 ) {
					changed(
						`${ name } (${ Math.round(
							performance.now() - begun
						) } ms)`
					);
				}
				first = false;
			} );
		},
	};
	const context = await esbuild.context( {
		...options,
		plugins: [ ...options.plugins, tell ],
	} );
	await context.watch();
	return context;
}

/** Editors write a file in several steps: one rebuild for each burst. */
function watchFolder( folder, rebuild ) {
	if ( ! existsSync( inProject( folder ) ) ) {
		return null;
	}
	let timer;
	return watch( inProject( folder ), { recursive: true }, () => {
		clearTimeout( timer );
		timer = setTimeout( rebuild, 50 );
	} );
}

async function compileLanguages() {
	const tool = inProject( 'tools/i18n/compile.mjs' );
	if ( ! existsSync( tool ) ) {
		process.stdout.write(
			'languages: not compiled, tools/i18n/compile.mjs missing\n'
		);
		return;
	}
	const { compileLanguages: compile } = await import( tool );
	await compile( {
		plugin: inProject( 'build/deskside/languages' ),
		desk: inProject( 'build/desk/languages' ),
	} );
}

if ( process.argv[ 1 ] === inProject( 'tools/build.mjs' ) ) {
	const begun = performance.now();
	buildAll().then(
		() =>
			process.stdout.write(
				`Built in ${ Math.round( performance.now() - begun ) } ms.\n`
			),
		( error ) => {
			process.stderr.write( `${ error.message }\n` );
			process.exit( 1 );
		}
	);
}
