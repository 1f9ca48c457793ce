/** Serves a site folder with WordPress Playground (PHP in WebAssembly); a child process of wordpress.mjs. */

import { runCLI } from '@wp-playground/cli';
import { serveParent } from './engine-child.mjs';

const { dir, port, mounts, php, workers } = JSON.parse( process.argv[ 2 ] );
const ROOT = '/wordpress';

const site = await runCLI( {
	command: 'server',
	port,
	php,
	workers,
	verbosity: 'quiet',
	'site-url': `http://127.0.0.1:${ port }`,
	// Installed by wordpress.mjs itself, the same way in both engines.
	wordpressInstallMode: 'do-not-attempt-installing',
	skipSqliteSetup: true,
	'mount-before-install': [
		{ hostPath: dir, vfsPath: ROOT },
		...Object.entries( mounts ).map( ( [ path, hostPath ] ) => ( {
			hostPath,
			vfsPath: `${ ROOT }/${ path }`,
		} ) ),
	],
} );

async function run( code, installing ) {
	const answer = await site.playground.run( {
		code: [
			'<?php',
			installing ? "define( 'WP_INSTALLING', true );" : '',
			`require '${ ROOT }/wp-load.php';`,
			code,
		].join( '\n' ),
	} );
	if ( answer.exitCode !== 0 ) {
		throw new Error(
			`PHP ended with ${ answer.exitCode }: ${ answer.errors }${ answer.text }`
		);
	}
	return answer.text;
}

serveParent( { run, close: () => site[ Symbol.asyncDispose ]() } );
