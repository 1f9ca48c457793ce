/**
 * Searching 10,000 articles in five languages at a fixed rate of arrivals, on a PostgreSQL server and on the embedded
 * database, and a keystroke in the panel's own search over 2,000 articles, in a real browser.
 * Usage: npm run bench -- search [--articles 10000] [--seconds 20] [--only server|embedded|browser] [--json FILE].
 * DATABASE_URL names an empty database, or one that an earlier run has filled (its own server otherwise). Articles and questions are made from a seeded vocabulary.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { sql } from 'kysely';
import { chromium } from 'playwright-core';
import { LOCALES } from '../../src/contract/locale.ts';
import { openDatabase } from '../../src/provider/db/database.ts';
import { migrate } from '../../src/provider/db/migrate.ts';
import { indexText } from '../../src/provider/help/index-text.ts';
import { rebuildWords } from '../../src/provider/help/rebuild-words.ts';
import { searchHelp } from '../../src/provider/help/search-help.ts';
import { inProject } from '../../tools/paths.mjs';
import { ensureBrowser } from '../../tools/setup/browser.mjs';
import { postgresPrograms } from '../../tools/stack/postgres.mjs';
import { describeMachine, said } from './launcher/machine.mjs';

const { values } = parseArgs( {
	options: {
		articles: { type: 'string', default: '10000' },
		seconds: { type: 'string', default: '20' },
		only: { type: 'string' },
		json: { type: 'string' },
	},
} );
const ARTICLES = Number( values.articles );
const SEED = 7;
const PROVIDER = 'pro_bench';
const AT = '2026-11-22T10:00:00.000Z';
const LIMITS = { server: 30, embedded: 80, browser: 16 };
const BATCH = 250;

/** Numbers in [0, 1), the same in each run. */
function seeded( seed ) {
	let state = seed;
	return () => {
		state = ( Math.imul( state, 1_664_525 ) + 1_013_904_223 ) >>> 0;
		return state / 2 ** 32;
	};
}

const SYLLABLES =
	'ba ker lo mi ten ver za ru pel dis kom ar ent sto fi gra nu wel ho ti pro sen mar del'.split(
		' '
	);

/** 6,000 words a language; few are in many texts, most in few, as in real ones. */
function vocabulary( random ) {
	return Array.from( { length: 6_000 }, () =>
		Array.from(
			{ length: 2 + Math.floor( random() * 3 ) },
			() => SYLLABLES[ Math.floor( random() * SYLLABLES.length ) ]
		).join( '' )
	);
}

const pick = ( words, random ) =>
	words[ Math.floor( words.length * random() ** 3 ) ];
const some = ( count, words, random ) =>
	Array.from( { length: count }, () => pick( words, random ) ).join( ' ' );

function makeTexts() {
	const random = seeded( SEED );
	const words = Object.fromEntries(
		LOCALES.map( ( locale ) => [ locale, vocabulary( random ) ] )
	);
	const texts = ( locale ) => ( {
		locale,
		title: some( 5, words[ locale ], random ),
		keywords: some( 6, words[ locale ], random ),
		plain: some( 110, words[ locale ], random ),
	} );
	return { words, texts, random };
}

async function fill( db, texts ) {
	await sql`insert into providers ( id, name, colour, created_at ) values ( ${ PROVIDER }, 'Bench', '#000000', now() )`.execute(
		db
	);
	for ( let from = 0; from < ARTICLES; from += BATCH ) {
		const ids = Array.from(
			{ length: Math.min( BATCH, ARTICLES - from ) },
			( _, at ) => `article-${ from + at }`
		);
		await db
			.insertInto( 'help_articles' )
			.values(
				ids.map( ( id ) => ( {
					provider_id: PROVIDER,
					id,
					screens: '[]',
					plans: '[]',
					plugins: '[]',
					updated_at: AT,
				} ) )
			)
			.execute();
		for ( const locale of LOCALES ) {
			const made = ids.map( ( id ) => ( {
				text: texts( locale ),
				key: { provider_id: PROVIDER, article_id: id, locale },
			} ) );
			await db
				.insertInto( 'help_texts' )
				.values(
					made.map( ( { text, key } ) => ( {
						...key,
						title: text.title,
						keywords: text.keywords,
						summary: text.plain.slice( 0, 300 ),
						body: text.plain,
						html: '',
						updated_at: AT,
					} ) )
				)
				.execute();
			await db
				.insertInto( 'help_search' )
				.values(
					made.map( ( { text, key } ) => ( {
						...key,
						words: indexText( text ),
					} ) )
				)
				.execute();
		}
	}
	for ( const locale of LOCALES ) {
		await db
			.transaction()
			.execute( ( trx ) => rebuildWords( trx, PROVIDER, locale ) );
	}
	for ( const table of [ 'help_texts', 'help_search', 'help_words' ] ) {
		await sql`vacuum analyze ${ sql.table( table ) }`.execute( db );
	}
}

/** Two to five words, every third question with a slip in one of them. */
function question( words, random ) {
	const chosen = Array.from( { length: 2 + Math.floor( random() * 4 ) }, () =>
		pick( words, random )
	);
	if ( random() < 1 / 3 ) {
		const at = Math.floor( random() * chosen.length );
		chosen[ at ] = chosen[ at ].slice( 0, 2 ) + chosen[ at ].slice( 3 );
	}
	return chosen.join( ' ' );
}

const sleep = ( ms ) => new Promise( ( done ) => setTimeout( done, ms ) );

function percentiles( times ) {
	times.sort( ( a, b ) => a - b );
	const at = ( share ) =>
		Number( times[ Math.ceil( times.length * share ) - 1 ].toFixed( 2 ) );
	return { n: times.length, p50_ms: at( 0.5 ), p99_ms: at( 0.99 ) };
}

/** Questions at a fixed rate; a time counts from the moment that was planned. */
async function ask( db, { words, random }, rate, seconds ) {
	const times = [];
	const one = async ( planned ) => {
		const locale = LOCALES[ Math.floor( random() * LOCALES.length ) ];
		await searchHelp( db, {
			provider_id: PROVIDER,
			locale,
			plan: 'standaard',
			q: question( words[ locale ], random ),
			screen: '',
		} );
		times.push( performance.now() - planned );
	};
	const started = performance.now();
	const running = [];
	for ( let at = 0; at < rate * seconds; at++ ) {
		const planned = started + ( at * 1000 ) / rate;
		await sleep( Math.max( 0, planned - performance.now() ) );
		running.push( one( planned ) );
	}
	await Promise.all( running );
	return percentiles( times );
}

async function measure( database, rate ) {
	const made = makeTexts();
	await migrate( database.db );
	const began = performance.now();
	const isFilled = await database.db
		.selectFrom( 'providers' )
		.where( 'id', '=', PROVIDER )
		.select( 'id' )
		.executeTakeFirst();
	if ( ! isFilled ) {
		await fill( database.db, made.texts );
	}
	const filled_s = isFilled
		? null
		: Math.round( ( performance.now() - began ) / 1000 );
	await ask( database.db, made, rate, 3 );
	return {
		rate_per_second: rate,
		filled_s,
		...( await ask( database.db, made, rate, Number( values.seconds ) ) ),
	};
}

async function onServer() {
	const server = process.env.DATABASE_URL
		? { url: process.env.DATABASE_URL, stop: async () => {} }
		: await (
				await import( '../../tools/stack/postgres.mjs' )
		  ).startPostgres();
	const database = await openDatabase( { url: server.url, connections: 10 } );
	try {
		return await measure( database, 50 );
	} finally {
		await database.close();
		await server.stop();
	}
}

async function embedded() {
	const database = await openDatabase();
	try {
		return await measure( database, 10 );
	} finally {
		await database.close();
	}
}

/** The panel's own module, as the browser gets it. */
async function localSearchScript() {
	const { outputFiles } = await build( {
		entryPoints: [ inProject( 'src/admin/features/help/local-search.ts' ) ],
		bundle: true,
		minify: true,
		write: false,
		format: 'iife',
		globalName: 'localSearch',
	} );
	return outputFiles[ 0 ].text;
}

function cards( texts ) {
	return Array.from( { length: 2_000 }, ( _, at ) => {
		const { title, keywords, plain } = texts( 'en' );
		return {
			id: `article-${ at }`,
			locale: 'en',
			title,
			keywords,
			summary: plain.slice( 0, 300 ),
			screens: [],
			plans: [],
			plugins: [],
		};
	} );
}

async function browser() {
	const { words, texts, random } = makeTexts();
	const articles = cards( texts );
	const questions = Array.from( { length: 100 }, () =>
		question( words.en, random )
	);
	const chrome = await chromium.launch( {
		executablePath: await ensureBrowser(),
		args: [ '--no-sandbox', '--disable-gpu' ],
	} );
	try {
		const page = await chrome.newPage();
		await page.addScriptTag( { content: await localSearchScript() } );
		const times = await page.evaluate(
			( { articles, questions } ) => {
				const search = window.localSearch.createLocalSearch( articles );
				return questions.flatMap( ( asked ) =>
					Array.from( asked, ( _, at ) => {
						const began = performance.now();
						search( asked.slice( 0, at + 1 ), '' );
						return performance.now() - began;
					} )
				);
			},
			{ articles, questions }
		);
		return {
			articles: articles.length,
			version: chrome.version(),
			...percentiles( times ),
		};
	} finally {
		await chrome.close();
	}
}

const wanted = ( name ) => ! values.only || values.only === name;
const machine = describeMachine( {
	database: said( join( postgresPrograms(), 'postgres' ), [ '-V' ] ),
} );
const measured = {
	...( wanted( 'browser' ) ? { browser: await browser() } : {} ),
	...( wanted( 'server' ) ? { server: await onServer() } : {} ),
	...( wanted( 'embedded' ) ? { embedded: await embedded() } : {} ),
};
const missed = Object.entries( measured )
	.filter( ( [ name, { p99_ms } ] ) => ! ( p99_ms <= LIMITS[ name ] ) )
	.map(
		( [ name, { p99_ms } ] ) =>
			`${ name }: p99 ${ p99_ms } ms, goal ${ LIMITS[ name ] }`
	);
const result = {
	bench: 'search',
	machine,
	what: `searching ${ ARTICLES } articles in ${ LOCALES.length } languages, load on the same machine`,
	seed: SEED,
	...measured,
	goals: LIMITS,
	missed,
};
console.log( JSON.stringify( result, null, '\t' ) );
if ( values.json ) {
	writeFileSync( values.json, JSON.stringify( result, null, '\t' ) + '\n' );
}
process.exitCode = missed.length > 0 ? 1 : 0;
