import { addStyle, pinned } from './add-style.ts';
import type { CopyJob } from './copy-job.ts';

/**
 * Modal dialogs and popovers lie above everything, which a copy has no layer for: they are pinned where they were.
 *
 * @param job    What was copied.
 * @param layers The live ones that are open.
 */
export function keepLayers( job: CopyJob, layers: readonly Element[] ): void {
	for ( const live of layers ) {
		const copy = job.pairs.get( live );
		if ( ! copy ) {
			continue;
		}
		const isModal = copy.hasAttribute( 'data-ds-modal' );
		pin( live, copy );
		if ( isModal ) {
			copy.before( backdrop( live, job ) );
		}
	}
}

function pin( live: Element, copy: Element ): void {
	const box = live.getBoundingClientRect();
	copy.removeAttribute( 'popover' );
	addStyle( copy, {
		...pinned( box.width, box.height ),
		position: 'fixed',
		inset: `${ box.top }px auto auto ${ box.left }px`,
		margin: '0',
		'z-index': '2147483647',
		display: getComputedStyle( live ).display,
	} );
}

function backdrop( live: Element, job: CopyJob ): Element {
	const copy = job.inert.createElement( 'div' );
	const colour = getComputedStyle( live, '::backdrop' ).backgroundColor;
	addStyle( copy, {
		all: 'initial',
		position: 'fixed',
		inset: '0',
		'z-index': '2147483646',
		background: colour,
	} );
	return copy;
}
