/** Builds, then runs a provider and a connected WordPress until somebody ends them. */

import { rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { buildAll } from '../build.mjs';
import { inProject } from '../paths.mjs';
import { freePort } from '../ports.mjs';
import { whenOrphaned } from '../setup/orphan.mjs';
import { timed } from '../setup/run.mjs';
import { chooseEngine, startWordPress } from '../wordpress.mjs';
import { findWordPress } from '../wordpress/release.mjs';
import { develop } from './develop.mjs';
import { greeting } from './greeting.mjs';
import { keepProvider } from './keep-provider.mjs';
import { pairSite } from './pair.mjs';

const PROVIDER_PORT = 4747;

/**
 * Plays both sides.
 *
 * @param {ReturnType<typeof import('./options.mjs').readOptions>} options Of the command line.
 * @return {Promise<number>} Exit status, when all has ended.
 */
export async function play( options ) {
	const running = [];
	const asked = untilAsked();
	try {
		const started = startAll( options, running );
		const died = started.then( () =>
			Promise.race(
				running
					.map( ( { died: sentence } ) => sentence )
					.filter( Boolean )
			)
		);
		const why = await Promise.race( [ asked, died ] );
		process.stdout.write( why ? `\n${ why }\n` : '\nEnding …\n' );
		return why ? 1 : 0;
	} finally {
		// The last started first: a site's last requests may still go to the provider.
		for ( const { stop } of running.reverse() ) {
			await stop();
		}
	}
}

/** Ctrl-C, or a polite end from outside; a parent that is gone counts too. */
function untilAsked() {
	return new Promise( ( resolve ) => {
		for ( const event of [ 'SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect' ] ) {
			process.on( event, () => resolve( null ) );
		}
		whenOrphaned( () => resolve( null ) );
	} );
}

async function startAll( options, running ) {
	const { version, dir: wp } = await timed( 'Unpacking WordPress', () =>
		findWordPress( options.wp )
	);
	const engine = chooseEngine( options.engine );
	const data = dataFolder( version, engine, options.reset );
	const dev = options.dev ? await timed( 'Building', develop ) : null;
	if ( dev ) {
		running.push( dev );
	} else {
		await timed( 'Building', () => buildAll() );
	}

	const [ provider, site ] = await timed(
		`Starting the provider and WordPress ${ version } (${ engine })`,
		() =>
			Promise.all( [
				startKept( running, data ),
				startSite( running, {
					engine,
					wp,
					data,
					port: options.port,
					env: dev?.env,
				} ),
			] )
	);
	dev?.watchProvider( provider.restart );
	await timed( 'Connecting the site to the provider', () =>
		pairSite( site, provider )
	);
	process.stdout.write(
		greeting( { site, provider, data: relative( inProject(), data ) } )
	);
}

async function startKept( running, data ) {
	const provider = await keepProvider( {
		port: await freePort( PROVIDER_PORT ),
		dataDir: join( data, 'provider' ),
	} );
	running.push( provider );
	return provider;
}

async function startSite( running, { engine, wp, data, port, env } ) {
	const site = await startWordPress( {
		engine,
		wp,
		dir: join( data, 'site' ),
		port,
		env,
	} );
	running.push( { stop: site.stop, died: sentenceOf( site ) } );
	return site;
}

/** A folder for each WordPress and engine, with the provider that its site is connected to. */
function dataFolder( version, engine, reset ) {
	const data = inProject(
		'.data',
		engine === 'playground' ? version : `${ version }-${ engine }`
	);
	if ( reset ) {
		rmSync( data, { recursive: true, force: true } );
	}
	return data;
}

async function sentenceOf( { exited, dir } ) {
	await exited;
	return `WordPress ended by itself; see ${ relative(
		inProject(),
		join( dir, 'wp-content/debug.log' )
	) }.`;
}
