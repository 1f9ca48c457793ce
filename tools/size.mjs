/**
 * What the browser loads of ours, against the budgets of the design.
 *
 * By hand: `node tools/size.mjs` after a build. A chunk costs what its static imports cost with it; gzip level 9.
 */

import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { captureOutput, panelOutput } from './bundle/admin.mjs';
import { outputOf, staticClosure } from './bundle/closure.mjs';
import { inProject } from './paths.mjs';

/** Budgets in bytes, gzip; requests where they count. Source: the design's table "Budgets". */
const BUDGETS = {
	launcher: { bytes: 4_000, requests: 2 },
	panel: { bytes: 70_000 },
	capture: { bytes: 25_000 },
	// Hiding, marking and cropping; loaded when there is a picture to work on.
	editor: { bytes: 6_000 },
	help: { bytes: 30_000 },
	tips: { bytes: 6_000 },
	// Loaded when its tab is opened, on top of the panel.
	tickets: { bytes: 8_000 },
	// Loaded with the first thread that is opened, on top of the tickets.
	quotes: { bytes: 12_000 },
	record: { bytes: 3_000 },
	access: { bytes: 5_000 },
	// Documents and videos: loaded with the first one that is added, and with the first of a thread.
	upload: { bytes: 4_000 },
	progress: { bytes: 4_000 },
	file: { bytes: 4_000 },
	// Loaded when somebody wants to record the screen.
	recorder: { bytes: 3_000 },
	// Loaded when somebody agrees to a large sum long after signing in.
	'sign-in': { bytes: 2_000 },
	// Loaded when its tab is opened, on top of the panel.
	minutes: { bytes: 6_000 },
};

/**
 * Measures the last build.
 *
 * @return {Array<{ name: string, files: string[], bytes: number, budget: { bytes: number, requests?: number }, over: boolean }>} One row for each budget; bytes are gzip.
 * @throws {Error} When nothing is built.
 */
export function measureSizes() {
	const meta = inProject( 'build/admin-meta.json' );
	if ( ! existsSync( meta ) ) {
		throw new Error( 'Nothing is built: run npm run build first.' );
	}
	const files = filesByName( JSON.parse( readFileSync( meta, 'utf8' ) ) );
	return Object.entries( BUDGETS ).map( ( [ name, budget ] ) => {
		const bytes = files[ name ].reduce(
			( sum, file ) => sum + gzipSize( file ),
			0
		);
		const over =
			bytes > budget.bytes ||
			files[ name ].length > ( budget.requests ?? Infinity );
		return { name, files: files[ name ], bytes, budget, over };
	} );
}

function filesByName( metafile ) {
	const entries = {
		launcher: outputOf( metafile, /launcher\/launcher\.ts$/ ),
		panel: panelOutput( metafile ),
		capture: captureOutput( metafile ),
		editor: outputOf( metafile, /ask\/editor\/picture-editor\.tsx$/ ),
		help: outputOf( metafile, /features\/help\/help\.tsx$/ ),
		tips: outputOf( metafile, /features\/help\/tips\/start-tips\.ts$/ ),
		tickets: outputOf( metafile, /features\/thread\/tickets\.tsx$/ ),
		quotes: outputOf( metafile, /features\/quotes\/quotes\.tsx$/ ),
		minutes: outputOf( metafile, /features\/minutes\/minutes\.tsx$/ ),
		access: outputOf( metafile, /features\/access\/access\.tsx$/ ),
		upload: outputOf( metafile, /admin\/api\/upload-file\.ts$/ ),
		progress: outputOf( metafile, /resumable\/upload-progress\.tsx$/ ),
		file: outputOf( metafile, /thread\/attachment-file\.tsx$/ ),
		recorder: outputOf( metafile, /recording\/recorder\.tsx$/ ),
		'sign-in': outputOf( metafile, /ask\/sign-in\/confirm-sign-in\.tsx$/ ),
		record: outputOf( metafile, /features\/record\/record\.tsx$/ ),
	};
	const files = {};
	for ( const [ name, output ] of Object.entries( entries ) ) {
		if ( ! output ) {
			throw new Error(
				`The build has no ${ name }: the launcher must load it with import().`
			);
		}
		files[ name ] = staticClosure( metafile, output );
	}
	// What the panel has brought already does not come again.
	for ( const name of [
		'help',
		'tickets',
		'quotes',
		'record',
		'access',
		'minutes',
		'upload',
		'progress',
		'file',
		'recorder',
		'sign-in',
	] ) {
		files[ name ] = files[ name ].filter(
			( file ) => ! files.panel.includes( file )
		);
	}
	for ( const name of [ 'launcher', 'panel' ] ) {
		files[ name ].push( `build/deskside/assets/${ name }.css` );
	}
	return files;
}

function gzipSize( file ) {
	return gzipSync( readFileSync( inProject( file ) ), { level: 9 } ).length;
}

function report( rows ) {
	for ( const { name, files, bytes, budget, over } of rows ) {
		const limit = `${ budget.bytes } B${
			budget.requests ? `, ${ budget.requests } requests` : ''
		}`;
		process.stdout.write(
			`${ over ? 'OVER' : 'ok  ' } ${ name.padEnd( 9 ) } ${ String(
				bytes
			).padStart( 6 ) } B gzip in ${
				files.length
			} files (budget ${ limit })\n`
		);
	}
	const failed = rows.filter( ( { over } ) => over ).length;
	process.stdout.write(
		`${ rows.length - failed } passed, ${ failed } failed\n`
	);
	return failed;
}

if ( process.argv[ 1 ] === inProject( 'tools/size.mjs' ) ) {
	try {
		process.exitCode = report( measureSizes() ) > 0 ? 1 : 0;
	} catch ( error ) {
		process.stderr.write( `${ error.message }\n` );
		process.exitCode = 1;
	}
}
