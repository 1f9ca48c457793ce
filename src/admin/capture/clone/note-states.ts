import type { CopyJob } from './copy-job.ts';
import { OWN_UI } from './copy-job.ts';

/** Marks what a copy cannot know of itself, for the rewritten selectors of the style sheets: pointer, focus, open layers. */
export function noteStates( job: CopyJob ): void {
	markAll( job, ':hover', 'data-ds-hover' );
	markAll( job, ':popover-open', 'data-ds-popover' );
	markAll( job, ':modal', 'data-ds-modal' );
	markAll( job, ':autofill', 'data-ds-autofill' );
	const active = job.doc.activeElement;
	if (
		active &&
		active !== job.doc.body &&
		! active.closest( `[${ OWN_UI }]` )
	) {
		job.pairs.get( active )?.setAttribute( 'data-ds-focus', '' );
		markAll( job, ':focus-visible', 'data-ds-focus-visible' );
		markAll( job, ':focus-within', 'data-ds-focus-within' );
	}
}

function markAll( job: CopyJob, selector: string, attribute: string ): void {
	try {
		for ( const live of job.doc.querySelectorAll( selector ) ) {
			job.pairs.get( live )?.setAttribute( attribute, '' );
		}
	} catch {
		// This browser does not know the state, so nothing on the page is in it.
	}
}
