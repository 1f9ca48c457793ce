import type { CopyJob } from './copy-job.ts';
import { OWN_UI } from './copy-job.ts';

/** States of live elements; in the copy an attribute with the name stands for each. */
const STATES = [ 'hover', 'popover-open', 'modal', 'autofill' ];
const FOCUS = [ 'focus-visible', 'focus-within' ];

/** What this browser does not know, nothing on the page is in. */
const isKnown = ( state: string ) =>
	!! globalThis.CSS?.supports?.( `selector(:${ state })` );

function mark( live: Element, copy: Element, states: readonly string[] ): void {
	for ( const state of states ) {
		if ( live.matches( `:${ state }` ) ) {
			copy.setAttribute( `data-ds-${ state }`, '' );
		}
	}
}

/**
 * Marks what a copy cannot know of itself, for the rewritten selectors of the style sheets: pointer, focus, open layers. Looks at
 * what was copied only: the page may be far longer.
 *
 * @return The live modal dialogs and popovers that are open, in document order.
 */
export function noteStates( job: CopyJob ): Element[] {
	const { doc, pairs } = job;
	const active = doc.activeElement;
	const focused =
		active && active !== doc.body && ! active.closest( `[${ OWN_UI }]` );
	const states = [ ...STATES, ...( focused ? FOCUS : [] ) ].filter( isKnown );
	if ( focused ) {
		pairs.get( active )?.setAttribute( 'data-ds-focus', '' );
	}
	const layers: Element[] = [];
	const all = states.map( ( state ) => `:${ state }` ).join( ',' );
	for ( const [ live, copy ] of all ? pairs : [] ) {
		if ( live.ownerDocument === doc && live.matches( all ) ) {
			mark( live, copy, states );
			if (
				copy.hasAttribute( 'data-ds-modal' ) ||
				copy.hasAttribute( 'data-ds-popover-open' )
			) {
				layers.push( live );
			}
		}
	}
	return layers;
}
