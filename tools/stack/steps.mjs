/** The steps of `npm run test:stack`. */

import { inProject } from '../paths.mjs';
import { ensureBrowser } from '../setup/browser.mjs';
import { run } from '../setup/run.mjs';
import { proofEnv } from '../test/proof.mjs';
import { countedByItself } from '../test/summary.mjs';
import { tap } from '../test/tap.mjs';
import { vitest } from '../test/vitest.mjs';
import { startMariadb } from './mariadb.mjs';
import { phpcs, phpstan } from './php-tools.mjs';
import { startPostgres } from './postgres.mjs';

/** From WordPress's outbox to the provider's tables. */
const WHOLE_WAY = [
	...[ 'postgresql', 'mariadb-server', 'php-cli', 'php-mysql' ],
	...[ 'php-sqlite3', 'php-mbstring', 'php-curl' ],
];

const RACE = [ 'postgresql', 'php-cli', 'php-sqlite3', 'php-mbstring' ];
const MARIADB = [
	...[ 'mariadb-server', 'php-cli', 'php-mysql' ],
	...[ 'php-mbstring', 'phpunit' ],
];

/**
 * All steps; what keeps one processor busy runs in lanes side by side.
 *
 * @param {( packages: string[] ) => void} need Throws when a package is missing.
 * @return {Array<import('../test/summary.mjs').Step | import('../test/summary.mjs').Step[][]>} For `runSteps`.
 */
export function stackSteps( need ) {
	const step = ( name, packages, work ) => ( {
		name,
		async run() {
			need( packages );
			return work();
		},
	} );
	return [
		[
			[
				step( 'PHPStan', [ 'php-cli', 'composer', 'unzip' ], phpstan ),
				step(
					'PHPCS',
					[ 'php-cli', 'php-xml', 'composer', 'unzip' ],
					phpcs
				),
				step( 'PHP on MariaDB, PHPUnit', MARIADB, phpOnMariadb ),
				step( 'crash', [ 'postgresql' ], crash ),
			],
			[
				step( 'two writers', [ 'postgresql' ], twoWriters ),
				step( 'faults', WHOLE_WAY, () => vitest( [ 'faults' ] ) ),
				step( 'outbox crash', WHOLE_WAY, outboxCrash ),
				step( 'quotes raced in browsers', RACE, quotesRaced ),
			],
		],
		step( 'provider on PostgreSQL', [ 'postgresql' ], providerOnPostgres ),
	];
}

async function providerOnPostgres() {
	const { url, stop } = await startPostgres( { durable: false } );
	try {
		return await vitest( [ 'provider', 'provider-mocks' ], [], {
			DATABASE_URL: url,
			DATABASE_THROWN_AWAY: 'true',
			...proofEnv( 'server' ),
		} );
	} finally {
		await stop();
	}
}

/** Two processes that write at once never overdraw nor book without consent. */
async function twoWriters() {
	const { url, stop } = await startPostgres();
	try {
		return countedByItself(
			await run(
				process.execPath,
				[ inProject( 'tools/stack/two-writers.mjs' ) ],
				{ env: { DATABASE_URL: url } }
			)
		);
	} finally {
		await stop();
	}
}

/** Ten kills on each kind of database. Seed 2 once ended the provider together with its database server. */
async function crash() {
	const results = [];
	for ( const database of [ 'embedded', 'server' ] ) {
		const args = [ '--kills', '10', '--seed', '2', '--database', database ];
		results.push(
			countedByItself(
				await run( process.execPath, [
					inProject( 'tools/crash.mjs' ),
					...args,
				] )
			)
		);
	}
	return {
		passed: results.reduce( ( total, { passed } ) => total + passed, 0 ),
		failed: results.reduce( ( total, { failed } ) => total + failed, 0 ),
		output: results.map( ( { output } ) => output ).join( '\n' ),
	};
}

/** 500 tickets from WordPress's outbox through faults and kills of everything. */
async function outboxCrash() {
	return countedByItself(
		await run( process.execPath, [
			inProject( 'tools/crash.mjs' ),
			...[ 'outbox', '--tickets', '500', '--seed', '3' ],
		] )
	);
}

/** Two owners in two browsers decide at one instant, through WordPress on the machine's PHP. */
async function quotesRaced() {
	const browser = await ensureBrowser();
	const { url, stop } = await startPostgres();
	try {
		return await vitest( [ 'race' ], [], {
			DATABASE_URL: url,
			DESKSIDE_BROWSER: browser,
			DESKSIDE_ENGINE: 'native',
		} );
	} finally {
		await stop();
	}
}

async function phpOnMariadb() {
	const { env, stop } = await startMariadb();
	try {
		return tap(
			await run(
				process.execPath,
				[
					inProject( 'tests/php/run.mjs' ),
					'--phpunit',
					'--engine',
					'native',
				],
				{ env }
			)
		);
	} finally {
		await stop();
	}
}
