import { addStyle } from './add-style.ts';
import { copyControl } from './copy-control.ts';
import type { CopyJob } from './copy-job.ts';
import { OWN_UI } from './copy-job.ts';
import { copyPixels, hasPixels } from './copy-pixels.ts';
import { copyLargeList } from './copy-large-list.ts';
import { copyShadow } from './copy-shadow.ts';

/** Kept empty: they show nothing, but `:first-child` and `+` count them. */
const EMPTIED = new Set( [
	'script',
	'style',
	'noscript',
	'template',
	'link',
	'meta',
	'title',
	'base',
	'head',
] );

/** Names XML can hold; HTML makes elements of others too (`<o:p>` out of a word processor). */
const NAMED = /^[a-z_][\w.-]*$/i;

function renamed( live: Element, job: CopyJob ): Element {
	const copy = job.inert.createElement( 'ds-unnamed' );
	for ( const name of [ 'id', 'class', 'style' ] ) {
		if ( live.hasAttribute( name ) ) {
			copy.setAttribute( name, live.getAttribute( name ) ?? '' );
		}
	}
	return copy;
}

/** One element without its children, as it stands. */
export function copyShallow( live: Element, job: CopyJob ): Element {
	const copy = NAMED.test( live.localName )
		? job.inert.importNode( live, false )
		: renamed( live, job );
	job.pairs.set( live, copy );
	return copy;
}

/**
 * Copies a live element and everything in it, with the state that attributes do not hold: form fields, scrolling, pixels, open
 * shadow roots and frames. The live element is only read. Null for our own panel.
 */
export function copyTree( live: Element, job: CopyJob ): Element | null {
	if ( EMPTIED.has( live.localName ) ) {
		return emptied( live, job );
	}
	if ( live.hasAttribute( OWN_UI ) ) {
		return null;
	}
	if ( hasPixels( live ) ) {
		return copyPixels( live, job );
	}
	const copy = copyShallow( live, job );
	copyControl( live, copy );
	noteScroll( live, copy, job );
	const shadow = live.shadowRoot;
	if ( shadow ) {
		copyShadow( shadow, copy, job, {
			children: copyChildren,
			child: copyChild,
		} );
	} else if ( ! job.pruner.huge || job.pruner.hasBox( live ) ) {
		copyChildren( live, copy, job );
	}
	return copy;
}

/** Copies the children of a live node into a copy. */
export function copyChildren( from: Node, into: Element, job: CopyJob ): void {
	if ( into.localName === 'textarea' ) {
		return; // Its live text is there already.
	}
	if ( job.pruner.active && copyLargeList( from, into, job, copyChild ) ) {
		return;
	}
	for ( let child = from.firstChild; child; child = child.nextSibling ) {
		copyChild( child, into, job );
	}
}

function copyChild( child: Node, into: Element, job: CopyJob ): void {
	if ( child.nodeType === 3 ) {
		into.appendChild( job.inert.createTextNode( ( child as Text ).data ) );
	} else if ( child.nodeType === 1 ) {
		const copy = copyTree( child as Element, job );
		if ( copy ) {
			into.appendChild( copy );
		}
	}
}

function emptied( live: Element, job: CopyJob ): Element {
	const copy = job.inert.createElement( live.localName );
	addStyle( copy, { display: 'none' } );
	return copy;
}

function noteScroll( live: Element, copy: Element, job: CopyJob ): void {
	const isRoot = live === job.doc.documentElement || live === job.doc.body;
	if ( ! isRoot && ( live.scrollTop || live.scrollLeft ) ) {
		job.scrolled.push( [ live, copy ] );
	}
}
