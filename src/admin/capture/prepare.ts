import { freeze } from './freeze.ts';
import { readSheet } from './styles/read-sheet.ts';

/** Has something for every detector, so that its expression is built; they are built in two steps. */
const SAMPLE = 'a@b.co:1 Rue 4111 1111 1111 1111';

/** As often as it takes until the browser has compiled what a copy needs, a little in each idle moment (docs/capture-bench.md). */
const TIMES = 50;

/** Every rule of a page and its frames, read one at a time. */
function* rulesOf( doc: Document ): Generator< unknown > {
	for ( const sheet of doc.styleSheets ) {
		try {
			yield* readSheet( sheet, doc.baseURI );
		} catch {
			// Of another origin: asked for when painting.
		}
	}
	for ( const { contentDocument } of doc.querySelectorAll( 'iframe' ) ) {
		if ( contentDocument ) {
			yield* rulesOf( contentDocument );
		}
	}
}

function* stepsFor( doc: Document ): Generator< unknown > {
	const sample = doc.implementation.createHTMLDocument( '' );
	for ( let times = 0; times < TIMES; times++ ) {
		const part = sample.createElement( 'p' );
		part.textContent = part.title = SAMPLE;
		sample.body.append( part );
		yield freeze( sample );
	}
	yield* rulesOf( doc );
}

/**
 * Makes ready for a picture of this page while nothing else is to be done: what the browser has to build and read before the first
 * one. Only reads; whatever fails here fails again at the click, where it is dealt with.
 */
export function prepare( doc: Document ): void {
	const steps = stepsFor( doc );
	const turn = ( idle: IdleDeadline ): void => {
		try {
			while ( idle.timeRemaining() > 0 ) {
				if ( steps.next().done ) {
					return;
				}
			}
			requestIdleCallback( turn );
		} catch {
			// The click will be a little slower.
		}
	};
	globalThis.requestIdleCallback?.( turn );
}
