import type { CopyJob } from './copy-job.ts';
import { OWN_UI } from './copy-job.ts';

/** States of live elements, and the attributes that stand for them in the copy. */
const STATES: Readonly< Record< string, string > > = {
	':hover': 'data-ds-hover',
	':popover-open': 'data-ds-popover',
	':modal': 'data-ds-modal',
	':autofill': 'data-ds-autofill',
};
const FOCUS: Readonly< Record< string, string > > = {
	':focus-visible': 'data-ds-focus-visible',
	':focus-within': 'data-ds-focus-within',
};

/** What this browser does not know, nothing on the page is in. */
const isKnown = ( state: string ) =>
	!! globalThis.CSS?.supports?.( `selector(${ state })` );

function mark(
	live: Element,
	copy: Element,
	states: readonly ( readonly [ string, string ] )[]
): void {
	for ( const [ state, attribute ] of states ) {
		if ( live.matches( state ) ) {
			copy.setAttribute( attribute, '' );
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
	const states = Object.entries( {
		...STATES,
		...( focused ? FOCUS : {} ),
	} ).filter( ( [ state ] ) => isKnown( state ) );
	if ( focused ) {
		pairs.get( active )?.setAttribute( 'data-ds-focus', '' );
	}
	const layers: Element[] = [];
	const all = states.map( ( [ state ] ) => state ).join( ',' );
	for ( const [ live, copy ] of all ? pairs : [] ) {
		if ( live.ownerDocument === doc && live.matches( all ) ) {
			mark( live, copy, states );
			if (
				copy.hasAttribute( 'data-ds-modal' ) ||
				copy.hasAttribute( 'data-ds-popover' )
			) {
				layers.push( live );
			}
		}
	}
	return layers;
}
