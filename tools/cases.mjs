/**
 * Runs acceptance cases of the three kinds (business-time, estimate, ledger) through the code that the routes use.
 * Usage: npm run cases -- FILE-OR-FOLDER…
 * A folder means its .json files.
 * One line for each case that fails, then `N passed, N failed`; exit 1 if any failed or a file could not be used.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The provider runs from its TypeScript; an older Node hands over to the one that the project brings. */
function handOver() {
	const node = fileURLToPath(
		new URL( '../node_modules/.bin/node', import.meta.url )
	);
	if ( ! existsSync( node ) ) {
		console.error(
			`Node ${ process.version } cannot run TypeScript; run npm install first, or use Node 24.`
		);
		process.exit( 1 );
	}
	process.exit(
		spawnSync( node, process.argv.slice( 1 ), { stdio: 'inherit' } )
			.status ?? 1
	);
}

if ( ! process.features.typescript ) {
	handOver();
}

const { businessTime } = await import( './cases/business-time.mjs' );
const { estimate } = await import( './cases/estimate.mjs' );
const { closeLedger, ledger } = await import( './cases/ledger.mjs' );
const KINDS = { 'business-time': businessTime, estimate, ledger };

const total = { passed: 0, failed: 0 };

/** Notes a case; problems make it a failed one. */
function note( name, problems ) {
	total[ problems.length === 0 ? 'passed' : 'failed' ]++;
	if ( problems.length > 0 ) {
		console.log( `FAIL ${ name }: ${ problems.join( ' | ' ) }` );
	}
}

function readCases( file ) {
	const data = JSON.parse( readFileSync( file, 'utf8' ) );
	const kind = Object.hasOwn( KINDS, data?.kind ?? '' )
		? KINDS[ data.kind ]
		: null;
	if ( ! kind ) {
		throw new Error(
			`no such kind of cases: ${ JSON.stringify(
				data?.kind
			) }; known are ${ Object.keys( KINDS ).join( ', ' ) }`
		);
	}
	if ( ! Array.isArray( data.cases ) ) {
		throw new Error( 'it has no list of cases' );
	}
	return { run: kind( data ), cases: data.cases };
}

async function runCase( run, test ) {
	try {
		return await run( test );
	} catch ( error ) {
		return [ `${ error.name }: ${ error.message.replace( /\s+/g, ' ' ) }` ];
	}
}

async function runFile( file ) {
	let read;
	try {
		read = readCases( file );
	} catch ( error ) {
		note( file, [ `this file cannot be used: ${ error.message }` ] );
		return;
	}
	for ( const [ index, test ] of read.cases.entries() ) {
		note(
			`${ file } ${ test?.id ?? `case ${ index + 1 }` }`,
			await runCase( read.run, test )
		);
	}
}

function filesOf( path ) {
	return statSync( path, { throwIfNoEntry: false } )?.isDirectory()
		? readdirSync( path )
				.filter( ( name ) => name.endsWith( '.json' ) )
				.sort()
				.map( ( name ) => join( path, name ) )
		: [ path ];
}

const files = process.argv.slice( 2 ).flatMap( filesOf );
if ( files.length === 0 ) {
	console.error( 'Usage: npm run cases -- FILE-OR-FOLDER…' );
	process.exit( 1 );
}
for ( const file of files ) {
	await runFile( file );
}
await closeLedger();
console.log( `${ total.passed } passed, ${ total.failed } failed` );
process.exitCode = total.failed > 0 ? 1 : 0;
