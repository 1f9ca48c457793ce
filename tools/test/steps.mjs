/** The steps of `npm test`. */

import { existsSync, readdirSync } from 'node:fs';
import { inProject } from '../paths.mjs';
import { run } from '../setup/run.mjs';
import { ensureBrowser, ensureHeadless } from '../setup/browser.mjs';
import { preferNativePhp } from '../setup/php.mjs';
import { proofEnv } from './proof.mjs';
import { countedByItself, oneCheck } from './summary.mjs';
import { tap } from './tap.mjs';
import { vitest } from './vitest.mjs';

/** Rooms whose tests need neither browser nor WordPress; the folders say whether each one ran. */
const ROOMS = {
	contract: /\/(src|tests)\/contract\//,
	provider: /\/(src|tests)\/provider\//,
	'provider-alone': /\/src\/provider\/(?!db\/|ledger\/)/,
	'provider-mocks': /\/tests\/provider\/(fuzz-|rebinding)/,
	admin: /\/src\/admin\/(?!capture\/|launcher\/)/,
	'admin-page': /\/src\/admin\/(capture|launcher)\//,
	desk: /\/src\/desk\//,
	tools: /\/tools\//,
};
export const UNIT_PROJECTS = Object.keys( ROOMS );

const TYPE_PROJECTS = [ 'contract', 'browser', 'provider', 'tests' ];

/** Cases that stand outside of the repository are used where they are there. */
const CASE_FOLDERS = [ 'tests/cases', '../shared/cases' ];

/**
 * All steps, in the order in which a mistake shows soonest; two processors run two lanes side by side.
 *
 * @return {Array<import('./summary.mjs').Step | import('./summary.mjs').Step[][]>} For `runSteps`.
 */
export function testSteps() {
	const step = ( name, run ) => ( { name, run } );
	return [
		[
			[
				step( 'lint', lint ),
				step( 'contract is fresh', freshContract ),
			],
			[
				step( 'browser and PHP', browserAndPhp ),
				step( 'format', format ),
				step( 'types', types ),
			],
		],
		step( 'rooms', rooms ),
		[
			[ step( 'cases', cases ) ],
			[
				step( 'build', build ),
				step( 'size', size ),
				step( 'languages', languages ),
			],
		],
		[
			[
				step( 'PHP', phpInWordPress ),
				step( 'end to end, a to h', () => stories( /^[a-h]/ ) ),
			],
			[
				step( 'tips', tips ),
				step( 'capture in a browser', capture ),
				step( 'states of cards', states ),
				// It counts the month's 30 minutes, which other stories use up.
				step( 'end to end, quotes', () => stories( /^quotes\./ ) ),
				step( 'end to end, i to z', () =>
					stories( /^(?!quotes\.)[i-z]/ )
				),
			],
		],
	];
}

const lint = async () =>
	oneCheck(
		await tool( 'eslint/bin/eslint.js', '.', '--max-warnings', '0' )
	);

const format = async () =>
	oneCheck( await tool( 'prettier/bin/prettier.cjs', '--check', '.' ) );

const freshContract = async () =>
	oneCheck( await script( 'tools/contract.mjs', '--check' ) );

const build = async () => oneCheck( await script( 'tools/build.mjs' ) );

const size = async () => countedByItself( await script( 'tools/size.mjs' ) );

const languages = async () =>
	countedByItself( await script( 'tools/i18n.mjs', 'check' ) );

const phpInWordPress = async () => tap( await script( 'tests/php/run.mjs' ) );

const tips = async () =>
	countedByItself( await script( 'tools/tips-check.mjs' ) );

/** Installs what later steps need while others work; afterwards they find it there. */
async function browserAndPhp() {
	await preferNativePhp();
	const browsers = [ await ensureBrowser(), await ensureHeadless() ];
	return sum(
		await Promise.all(
			browsers.map( async ( browser ) =>
				oneCheck( await run( browser, [ '--version' ] ) )
			)
		)
	);
}

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
					'typescript-7/bin/tsc',
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

/** What is a picture in the end is taken by the whole browser. */
async function capture() {
	return vitest( [ 'capture' ], [], {
		DESKSIDE_BROWSER: await ensureBrowser(),
	} );
}

const states = () => vitest( [ 'states' ] );

/** Stories whose files are named so, on a site and a provider of their own. */
async function stories( named ) {
	const files = readdirSync( inProject( 'tests/e2e' ) )
		.filter( ( name ) => named.test( name ) )
		.map( ( name ) => `tests/e2e/${ name }` );
	return vitest( [ 'e2e' ], files );
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
