/** The steps of `npm test`. */

import { existsSync, readdirSync } from 'node:fs';
import { inProject } from '../paths.mjs';
import { run } from '../setup/run.mjs';
import { ensureBrowser } from '../setup/browser.mjs';
import { preferNativePhp } from '../setup/php.mjs';
import { proofEnv } from './proof.mjs';
import { countedByItself, oneCheck } from './summary.mjs';
import { tap } from './tap.mjs';
import { vitest } from './vitest.mjs';

/** Rooms whose tests need neither browser nor WordPress; the folders say whether each one ran. */
const ROOMS = {
	contract: /\/(src|tests)\/contract\//,
	provider: /\/(src|tests)\/provider\//,
	admin: /\/src\/admin\//,
	desk: /\/src\/desk\//,
	tools: /\/tools\//,
};
export const UNIT_PROJECTS = Object.keys( ROOMS );

const TYPE_PROJECTS = [ 'contract', 'browser', 'provider', 'tests' ];

/** Cases that stand outside of the repository are used where they are there. */
const CASE_FOLDERS = [ 'tests/cases', '../shared/cases' ];

/**
 * All steps, in the order in which a mistake shows soonest.
 *
 * @return {Array<{ name: string, run: () => Promise<{ passed: number, failed: number, output?: string }> }>} For `runSteps`.
 */
export function testSteps() {
	return [
		{
			name: 'format',
			run: async () =>
				oneCheck(
					await tool( 'prettier/bin/prettier.cjs', '--check', '.' )
				),
		},
		{
			name: 'lint',
			run: async () =>
				oneCheck(
					await tool(
						'eslint/bin/eslint.js',
						'.',
						'--max-warnings',
						'0'
					)
				),
		},
		{ name: 'types', run: types },
		{
			name: 'contract is fresh',
			run: async () =>
				oneCheck( await script( 'tools/contract.mjs', '--check' ) ),
		},
		{ name: 'rooms', run: rooms },
		{ name: 'cases', run: cases },
		{
			name: 'build',
			run: async () => oneCheck( await script( 'tools/build.mjs' ) ),
		},
		{
			name: 'size',
			run: async () =>
				countedByItself( await script( 'tools/size.mjs' ) ),
		},
		{
			name: 'languages',
			run: async () =>
				countedByItself( await script( 'tools/i18n.mjs', 'check' ) ),
		},
		{
			name: 'PHP',
			run: withPhp( async () =>
				tap( await script( 'tests/php/run.mjs' ) )
			),
		},
		{
			name: 'tips',
			run: withPhp( async () =>
				countedByItself( await script( 'tools/tips-check.mjs' ) )
			),
		},
		{ name: 'capture in a browser', run: () => inBrowser( 'capture' ) },
		{ name: 'states of cards', run: () => inBrowser( 'states' ) },
		{ name: 'end to end', run: withPhp( endToEnd ) },
	];
}

const withPhp = ( work ) => async () => {
	await preferNativePhp();
	return work();
};

function tool( path, ...args ) {
	return run( process.execPath, [
		inProject( 'node_modules', path ),
		...args,
	] );
}

function script( path, ...args ) {
	return run( process.execPath, [ inProject( path ), ...args ] );
}

async function types() {
	const results = [];
	for ( const name of TYPE_PROJECTS ) {
		results.push(
			oneCheck(
				await tool(
					'typescript/bin/tsc',
					'-p',
					`tsconfig.${ name }.json`
				)
			)
		);
	}
	return sum( results );
}

async function rooms() {
	const result = await vitest( UNIT_PROJECTS, [], proofEnv( 'embedded' ) );
	const silent = UNIT_PROJECTS.filter(
		( name ) =>
			! result.files.some( ( file ) => ROOMS[ name ].test( file ) )
	);
	return {
		...result,
		failed: result.failed + silent.length,
		output:
			result.output +
			silent
				.map( ( name ) => `\nThe room ${ name } ran no test.` )
				.join( '' ),
	};
}

async function cases() {
	const folders = CASE_FOLDERS.filter(
		( folder ) =>
			existsSync( inProject( folder ) ) &&
			readdirSync( inProject( folder ) ).length > 0
	);
	const results = [];
	for ( const folder of folders ) {
		results.push(
			countedByItself( await script( 'tools/cases.mjs', folder ) )
		);
	}
	return sum( results );
}

async function inBrowser( project ) {
	const browser = await ensureBrowser();
	return vitest( [ project ], [], { DESKSIDE_BROWSER: browser } );
}

/** The story that counts the month's 30 minutes begins with all of them: other stories use some up. */
const OWN_SITE = /^quotes\.test\.ts$/;

async function endToEnd() {
	const env = { DESKSIDE_BROWSER: await ensureBrowser() };
	const files = readdirSync( inProject( 'tests/e2e' ) ).filter( ( name ) =>
		name.endsWith( '.test.ts' )
	);
	const results = [];
	for ( const own of [ false, true ] ) {
		const wanted = files
			.filter( ( name ) => OWN_SITE.test( name ) === own )
			.map( ( name ) => `tests/e2e/${ name }` );
		results.push( await vitest( [ 'e2e' ], wanted, env ) );
	}
	return sum( results );
}

function sum( results ) {
	return {
		passed: results.reduce( ( total, { passed } ) => total + passed, 0 ),
		failed: results.reduce( ( total, { failed } ) => total + failed, 0 ),
		output: results
			.filter( ( { failed } ) => failed > 0 )
			.map( ( { output } ) => output )
			.join( '\n' ),
	};
}
