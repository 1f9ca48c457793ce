/**
 * Freezing and picturing admin screens, side by side with snapdom, html2canvas-pro and html2canvas, in one run on the real WordPress.
 *
 * `npm run bench -- capture [--json FILE] [--merge] [--doc FILE] [--rounds N] [--screens a,b] [--pictures DIR] [--wp DIR|ZIP|VERSION] [--engine native|playground]`.
 * With `--merge` the screens that were not measured now stay in the JSON as they were, each with its own time; `--doc` writes the table.
 * Cold: the first picture in a fresh tab; warm: the second in the same. Ours with masking on; likeness with masking off.
 * Exits 1 when a goal of `docs/capture-bench.md` is missed.
 */

import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { writeResults } from '../../tools/docs/write-results.mjs';
import { ensureBrowser } from '../../tools/setup/browser.mjs';
import { handedToOwnNode } from '../../tools/setup/node.mjs';
import { logInCookies } from '../../tools/wordpress.mjs';
import { likeness } from './capture/likeness.mjs';
import { measureTool } from './capture/measure.mjs';
import { missedGoals } from './capture/goals.mjs';
import { benchScreens, startFilledSite } from './capture/site.mjs';
import { bundleTools, TOOLS } from './capture/tools.mjs';
import { resultsAsMarkdown } from './capture/results-as-markdown.mjs';
import { describeMachine } from './launcher/machine.mjs';

const UNIT =
	'milliseconds (median of the rounds); bytes of the picture; likeness: 1 is the browser’s own screenshot, pixelmatch at 0.1 and SSIM by 8 × 8 blocks, the worst 64 × 64 window by its corner';

async function main() {
	if ( await handedToOwnNode() ) {
		return 0;
	}
	const { values } = parseArgs( {
		options: {
			json: { type: 'string' },
			merge: { type: 'boolean' },
			doc: { type: 'string' },
			rounds: { type: 'string', default: '3' },
			screens: { type: 'string' },
			pictures: { type: 'string' },
			wp: { type: 'string' },
			engine: { type: 'string' },
		},
	} );
	const ends = [];
	try {
		const result = merged( await run( values, ends ), values );
		print( result.rows );
		if ( values.json ) {
			writeFileSync(
				values.json,
				JSON.stringify( result, null, '\t' ) + '\n'
			);
		}
		const missed = missedGoals( result.rows );
		if ( values.doc ) {
			writeResults( values.doc, resultsAsMarkdown( result, missed ) );
		}
		missed.forEach( ( line ) => console.error( `missed: ${ line }` ) );
		return missed.length;
	} finally {
		for ( const end of ends.reverse() ) {
			await end();
		}
	}
}

/** This run's screens, and those of an earlier one that it did not measure. */
function merged( result, { json, merge } ) {
	if ( ! merge || ! json || ! existsSync( json ) ) {
		return result;
	}
	const { rows } = JSON.parse( readFileSync( json, 'utf8' ) );
	const all = new Map(
		[ ...rows, ...result.rows ].map( ( row ) => [ row.screen, row ] )
	);
	return { ...result, rows: [ ...all.values() ] };
}

async function run( { wp, engine, rounds, screens, pictures }, ends ) {
	const folder = mkdtempSync( join( tmpdir(), 'deskside-bench-' ) );
	ends.push( () => rmSync( folder, { recursive: true } ) );
	const site = await startFilledSite( {
		wp,
		engine,
		dir: join( folder, 'site' ),
	} );
	ends.push( () => site.stop() );
	const browser = await chromium.launch( {
		executablePath: await ensureBrowser(),
		args: [
			'--no-sandbox',
			'--disable-gpu',
			'--js-flags=--expose-gc',
			'--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
		],
	} );
	ends.push( () => browser.close() );
	const context = await browser.newContext( {
		viewport: { width: 1280, height: 800 },
	} );
	await context.addCookies( await logInCookies( site.url ) );
	const scripts = await bundleTools();
	const wanted = screens?.split( ',' );
	const rows = [];
	for ( const [ screen, path ] of Object.entries( benchScreens( site ) ) ) {
		if ( ! wanted || wanted.some( ( name ) => screen.includes( name ) ) ) {
			rows.push(
				await measureScreen( {
					context,
					screen,
					url: site.url + path,
					scripts,
					rounds: Number( rounds ),
					pictures,
				} )
			);
			process.stderr.write( `${ screen }: done\n` );
		}
	}
	return {
		bench: 'capture',
		machine: describeMachine( {
			wordpress: site.version,
			engine: site.engine,
			browser: browser.version(),
			rounds: Number( rounds ),
		} ),
		unit: UNIT,
		rows,
	};
}

async function measureScreen( {
	context,
	screen,
	url,
	scripts,
	rounds,
	pictures,
} ) {
	const runs = Object.fromEntries( TOOLS.map( ( tool ) => [ tool, [] ] ) );
	for ( let round = 0; round < rounds; round++ ) {
		// Every other round backwards, so that no tool always comes after the same other one.
		const order = round % 2 ? [ ...TOOLS ].reverse() : TOOLS;
		for ( const tool of order ) {
			if ( ! runs[ tool ].some( ( { failed } ) => failed ) ) {
				runs[ tool ].push(
					await measureTool(
						context,
						url,
						scripts[ tool ],
						round === rounds - 1
					)
				);
			}
		}
	}
	const tools = {};
	for ( const tool of TOOLS ) {
		tools[ tool ] = {
			...summary( runs[ tool ] ),
			...likenessOf( runs[ tool ], `${ screen }-${ tool }`, pictures ),
		};
	}
	return {
		screen,
		measured_at: new Date().toISOString(),
		load_average: loadavg().map( ( load ) => Number( load.toFixed( 2 ) ) ),
		tools,
	};
}

/** Of the last round; the pictures are kept in a folder where one is given. */
function likenessOf( runs, name, folder ) {
	const { live, ours, failed } = runs[ runs.length - 1 ].pictures ?? {};
	if ( ! live ) {
		return { likeness: null, ...( failed && { likeness_failed: failed } ) };
	}
	if ( folder ) {
		mkdirSync( folder, { recursive: true } );
		const file = join( folder, name.replace( /\W+/g, '-' ) );
		writeFileSync( `${ file }.png`, ours );
		writeFileSync( `${ file }-live.png`, live );
	}
	return { likeness: likeness( live, ours ) };
}

const median = ( list ) =>
	[ ...list ].sort( ( a, b ) => a - b )[
		Math.floor( ( list.length - 1 ) / 2 )
	];

function summary( runs ) {
	const failed = runs.find( ( run ) => run.failed );
	if ( failed ) {
		return { failed: failed.failed };
	}
	const middle = ( kind, name ) =>
		median( runs.map( ( run ) => run[ kind ][ name ] ?? 0 ) );
	const of = ( kind ) => ( {
		freeze_ms: middle( kind, 'freeze_ms' ),
		longest_task_ms: middle( kind, 'longest_task_ms' ),
		ready_ms: middle( kind, 'ready_ms' ),
	} );
	return {
		nodes: runs[ 0 ].nodes,
		cold: of( 'cold' ),
		warm: of( 'warm' ),
		bytes: middle( 'cold', 'bytes' ),
		partial: runs.some( ( { cold } ) => cold.partial ),
		heap_growth: median(
			runs.map(
				( { heap_before, heap_after } ) => heap_after - heap_before
			)
		),
		heap_further: median( runs.map( ( run ) => run.heap_further ) ),
	};
}

function print( rows ) {
	console.log(
		'| screen | tool | nodes | cold ms | warm ms | freeze ms | longest task ms | kB | pixelmatch | SSIM | worst window |'
	);
	console.log( '|---|---|---|---|---|---|---|---|---|---|---|' );
	for ( const { screen, tools } of rows ) {
		for ( const [ tool, result ] of Object.entries( tools ) ) {
			const like = result.likeness;
			const looks = like
				? `${ like.pixelmatch } | ${ like.ssim } | ${ like.worst.ssim } at ${ like.worst.x },${ like.worst.y }`
				: '– | – | –';
			console.log(
				result.failed
					? `| ${ screen } | ${ tool } | ${ result.failed } | | | | | | ${ looks } |`
					: `| ${ screen } | ${ tool } | ${ result.nodes } | ${
							result.cold.ready_ms
					  } | ${ result.warm.ready_ms } | ${
							result.cold.freeze_ms
					  } | ${ result.cold.longest_task_ms } | ${ Math.round(
							result.bytes / 1000
					  ) }${ result.partial ? ' (partial)' : '' } | ${ looks } |`
			);
		}
	}
}

main().then(
	( count ) => process.exit( count > 0 ? 1 : 0 ),
	( error ) => {
		console.error( error.stack );
		process.exit( 1 );
	}
);
