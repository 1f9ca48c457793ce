/**
 * What the plugin costs on admin screens where nobody asks for help: on minus off, in pairs, interleaved.
 *
 * `npm run bench -- launcher [--json FILE] [--rounds N] [--wp DIR|ZIP|VERSION] [--engine native|playground]`.
 * Method as in the comparison with the field: plugin on or off by a header of each request, a second "off" beside it as
 * the noise, every other round backwards. Exits 1 when a budget of the design is broken.
 */

import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { buildAll } from '../../tools/build.mjs';
import { inProject } from '../../tools/paths.mjs';
import { ensureBrowser } from '../../tools/setup/browser.mjs';
import { pairSite } from '../../tools/start/pair.mjs';
import { startProvider } from '../../tools/start/provider.mjs';
import { logInCookies, startWordPress } from '../../tools/wordpress.mjs';
import { loadScreen } from './launcher/load-screen.mjs';
import { describeMachine, said } from './launcher/machine.mjs';
import { difference, spread } from './launcher/statistics.mjs';

const SCREENS = {
	Dashboard: '/wp-admin/index.php',
	'Posts list': '/wp-admin/edit.php',
	Plugins: '/wp-admin/plugins.php',
	'Block editor': '/wp-admin/post-new.php',
};

const KEYS = [
	'requests',
	'js',
	'css',
	'html',
	'html_gzip',
	'queries',
	'files',
	'memory',
	'remote',
	'php_requests',
	'dom_ms',
	'load_ms',
];

/** Source: the design's table "Budgets", first line; bytes of JS and CSS are gzip, HTML is not. */
const BUDGETS = {
	'JS and CSS': [ ( cost ) => cost.js.median + cost.css.median, 4_000 ],
	requests: [ ( cost ) => cost.requests.median, 2 ],
	HTML: [ ( cost ) => cost.html.median, 2_000 ],
	queries: [ ( cost ) => cost.queries.median, 0 ],
	'remote calls': [ ( cost ) => cost.remote.high, 0 ],
	'PHP files': [ ( cost ) => cost.files.median, 15 ],
};

async function main() {
	const { values } = parseArgs( {
		options: {
			json: { type: 'string' },
			rounds: { type: 'string' },
			wp: { type: 'string' },
			engine: { type: 'string' },
		},
	} );
	const folder = mkdtempSync( join( tmpdir(), 'deskside-bench-' ) );
	const ends = [ () => rmSync( folder, { recursive: true } ) ];
	try {
		const { rows, machine } = await measure( {
			...values,
			rounds: Number( values.rounds ?? 5 ),
			folder,
			ends,
		} );
		print( rows );
		if ( values.json ) {
			writeFileSync(
				values.json,
				JSON.stringify(
					{ bench: 'launcher', machine, unit: UNIT, rows },
					null,
					'\t'
				) + '\n'
			);
		}
		return broken( rows );
	} finally {
		for ( const end of ends.reverse() ) {
			await end();
		}
	}
}

const UNIT =
	'paired differences (on minus off; noise: off minus off) as median and quartiles; js, css, html_gzip: gzip bytes; html, memory: bytes';

async function measure( { wp, engine, rounds, folder, ends } ) {
	const program = await ensureBrowser();
	await buildAll( { zip: false } );
	const provider = await startProvider( {
		port: 0,
		dataDir: join( folder, 'provider' ),
	} );
	ends.push( () => provider.stop() );
	const site = await startWordPress( {
		engine,
		wp,
		dir: join( folder, 'site' ),
		env: { DISABLE_WP_CRON: true },
	} );
	ends.push( () => site.stop() );
	await pairSite( site, provider );
	cpSync(
		inProject( 'tests/bench/launcher/measure.php' ),
		join( site.dir, 'wp-content/mu-plugins/bench.php' )
	);
	const browser = await chromium.launch( {
		executablePath: program,
		args: [
			'--no-sandbox',
			'--disable-gpu',
			'--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
		],
	} );
	ends.push( () => browser.close() );
	const cookies = await logInCookies( site.url );

	const machine = describeMachine( {
		wordpress: site.version,
		engine: site.engine,
		php:
			site.engine === 'native'
				? said( 'php', [ '-v' ] )
				: 'PHP 8.3 in WebAssembly',
		browser: browser.version(),
		rounds,
	} );
	const rows = [];
	for ( const [ screen, path ] of Object.entries( SCREENS ) ) {
		rows.push(
			...( await measureScreen( {
				screen,
				rounds,
				load: ( on ) =>
					loadScreen( { browser, site, cookies, path, on } ),
			} ) )
		);
	}
	return { rows, machine };
}

async function measureScreen( { screen, rounds, load } ) {
	// First visits fill caches on both sides.
	await load( false );
	await load( true );
	const runs = { off: [], on: [], again: [] };
	for ( let round = 0; round < rounds; round++ ) {
		const order =
			round % 2 === 0
				? [ 'off', 'on', 'again' ]
				: [ 'again', 'on', 'off' ];
		for ( const name of order ) {
			runs[ name ].push( await load( name === 'on' ) );
		}
	}
	process.stderr.write( `${ screen }: ${ rounds } rounds\n` );
	const off = Object.fromEntries(
		KEYS.map( ( key ) => [
			key,
			spread( runs.off.map( ( run ) => run[ key ] ) ),
		] )
	);
	const against = ( name ) =>
		Object.fromEntries(
			KEYS.map( ( key ) => [
				key,
				difference( runs[ name ], runs.off, key ),
			] )
		);
	return [
		{ screen, row: 'off (absolute)', ...off },
		{ screen, row: 'off against off', ...against( 'again' ) },
		{ screen, row: 'on minus off', ...against( 'on' ) },
	];
}

function print( rows ) {
	const kb = ( bytes ) => ( bytes.median / 1000 ).toFixed( 2 );
	const ms = ( { median, low, high } ) =>
		`${ Math.round( median ) } (${ Math.round( low ) }..${ Math.round(
			high
		) })`;
	console.log(
		'| screen | row | requests | JS gzip kB | CSS gzip kB | HTML kB (gzip) | queries | PHP files | PHP peak MB | remote calls | DOM ready ms | load ms |'
	);
	console.log( '|---|---|---|---|---|---|---|---|---|---|---|---|' );
	for ( const row of rows ) {
		console.log(
			`| ${ row.screen } | ${ row.row } | ${
				row.requests.median
			} | ${ kb( row.js ) } | ${ kb( row.css ) } | ${ kb(
				row.html
			) } (${ kb( row.html_gzip ) }) | ${ row.queries.median } | ${
				row.files.median
			} | ${ ( row.memory.median / 2 ** 20 ).toFixed( 2 ) } | ${
				row.remote.median
			} | ${ ms( row.dom_ms ) } | ${ ms( row.load_ms ) } |`
		);
	}
}

/** Says each broken budget; milliseconds have none, they drown in noise. */
function broken( rows ) {
	let count = 0;
	for ( const row of rows.filter(
		( { row: name } ) => name === 'on minus off'
	) ) {
		for ( const [ name, [ cost, limit ] ] of Object.entries( BUDGETS ) ) {
			if ( cost( row ) > limit ) {
				count++;
				console.error(
					`over budget: ${ row.screen }, ${ name }: ${ cost(
						row
					) } > ${ limit }`
				);
			}
		}
	}
	return count;
}

main().then(
	( count ) => process.exit( count > 0 ? 1 : 0 ),
	( error ) => {
		console.error( error.stack );
		process.exit( 1 );
	}
);
