/** PHPStan and PHPCS, from Packagist into a folder that git ignores. */

import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProject } from '../paths.mjs';
import { run } from '../setup/run.mjs';
import { oneCheck } from '../test/summary.mjs';
import { must } from './server.mjs';

const WANTED = inProject( 'tools/stack/composer.json' );
const FOLDER = inProject( '.cache/php-tools' );
const STANDARD = join( FOLDER, 'vendor/wp-coding-standards/wpcs' );

/** PHPCS 3.7 is older than PHP 8.2 and stops at its deprecation notices otherwise. */
const WITHOUT_DEPRECATIONS = [ '-d', 'error_reporting=8191' ];

/**
 * Static analysis of the plugin.
 *
 * @return {Promise<{ passed: number, failed: number, output: string }>} One check.
 */
export async function phpstan() {
	await installTools();
	return oneCheck(
		await run( 'php', [
			'-d',
			'memory_limit=1G',
			join( FOLDER, 'vendor/bin/phpstan' ),
			'analyse',
			'-c',
			'phpstan.neon.dist',
			'--no-progress',
			'--error-format=raw',
		] )
	);
}

/**
 * WordPress's coding standard over the plugin.
 *
 * @return {Promise<{ passed: number, failed: number, output: string }>} One check.
 */
export async function phpcs() {
	await installTools();
	return oneCheck(
		await run( 'php', [
			...WITHOUT_DEPRECATIONS,
			join( FOLDER, 'vendor/bin/phpcs' ),
			'--runtime-set',
			'installed_paths',
			STANDARD,
			'--standard=phpcs.xml.dist',
			'-q',
		] )
	);
}

async function installTools() {
	const copy = join( FOLDER, 'composer.json' );
	const fresh =
		existsSync( copy ) &&
		existsSync( STANDARD ) &&
		readFileSync( copy ).equals( readFileSync( WANTED ) );
	if ( fresh ) {
		return;
	}
	mkdirSync( FOLDER, { recursive: true } );
	copyFileSync( WANTED, copy );
	await must(
		'composer',
		[
			'update',
			'--no-interaction',
			'--no-progress',
			'--working-dir',
			FOLDER,
		],
		{
			env: { COMPOSER_ALLOW_SUPERUSER: '1' },
		}
	);
}
