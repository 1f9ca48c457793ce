import type { CopyJob } from './copy-job.ts';

/** Copies all children of a node, or one of them, into a copy. */
export type Copier = {
	readonly children: ( from: Node, into: Element, job: CopyJob ) => void;
	readonly child: ( child: Node, into: Element, job: CopyJob ) => void;
};

/**
 * Copies an open shadow root into the copy of its host: an XML picture has no shadow roots. Slots are filled with the copies of
 * what they show; the root's styles are scoped to the host when painting.
 */
export function copyShadow(
	shadow: ShadowRoot,
	copy: Element,
	job: CopyJob,
	copier: Copier
): void {
	const number = job.shadowSheets.size + 1;
	copy.setAttribute( 'data-ds-host', String( number ) );
	job.shadowSheets.set( number, [
		...shadow.styleSheets,
		...shadow.adoptedStyleSheets,
	] );
	copier.children( shadow, copy, job );
	for ( const slot of shadow.querySelectorAll( 'slot' ) ) {
		const filled = job.pairs.get( slot );
		const assigned = slot.assignedNodes();
		if ( filled && assigned.length ) {
			filled.setAttribute( 'data-ds-slot', '' );
			filled.replaceChildren();
			assigned.forEach( ( node ) => copier.child( node, filled, job ) );
		}
	}
}
