import { freeze } from './freeze.ts';
import { frozenPages } from './frozen-pages.ts';
import { paint } from './paint.ts';
import { createEmbedder } from './picture/embed.ts';
import { createSlices } from './picture/slices.ts';
import type { Slices } from './picture/slices.ts';
import { viewSvg } from './picture/view-svg.ts';

/** Has something for every detector, so that its expression is built; they are built in two steps. */
const SAMPLE = 'a@b.co:1 Rue 4111 1111 1111 1111';

/** As often as it takes until the browser has compiled what a copy needs, a little in each idle moment (docs/capture-bench.md). */
const TIMES = 50;

/**
 * Waits until the browser has nothing else to do; for how many milliseconds. Rejects once the page was frozen: who has clicked waits
 * for the picture, not for its rehearsal.
 */
const idleTurn = ( doc: Document ) =>
	new Promise< number >( ( done, clicked ) =>
		requestIdleCallback( ( idle ) =>
			frozenPages.has( doc )
				? clicked( new Error() )
				: done( idle.timeRemaining() )
		)
	);

/**
 * Writes the page's picture, masked, and lets go of it: the rules it takes are then read, and the files at hand. Before the click no
 * other site is asked for anything but the style sheets that the page shows.
 */
function rehearse( doc: Document, slices: Slices ): Promise< unknown > {
	const { view, maskText } = freeze( doc );
	frozenPages.delete( doc ); // Not by a click.
	const { embed } = createEmbedder();
	const own = `${ location.origin }/`;
	return viewSvg( view, {
		slices,
		embedder: {
			embed: async ( url ) =>
				url.startsWith( own ) ? embed( url ) : null,
			complete: true,
		},
		ratio: 1,
		maskText,
	} );
}

async function getReady( doc: Document ): Promise< void > {
	const turn = () => idleTurn( doc );
	const slices = createSlices( turn );
	await turn();
	const sample = doc.implementation.createHTMLDocument( '' );
	for ( let times = 0; times < TIMES; times++ ) {
		const part = sample.createElement( 'p' );
		part.textContent = part.title = SAMPLE;
		sample.body.append( part );
		freeze( sample );
		await slices.breathe();
	}
	await turn();
	await rehearse( doc, slices );
	await turn();
	await paint( freeze( sample ) );
}

/**
 * Makes ready for a picture of this page while nothing else is to be done: what the browser has to build, read and load before the
 * first one. Only reads; whatever fails here fails again at the click, where it is dealt with.
 */
export function prepare( doc: Document ): void {
	if ( 'requestIdleCallback' in globalThis ) {
		getReady( doc ).catch( () => undefined ); // The click will be a little slower.
	}
}
