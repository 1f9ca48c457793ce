import type { CopyJob } from './copy-job.ts';

type CopyChild = ( child: Node, into: Element, job: CopyJob ) => void;

/** Shorter lists are copied as they are. */
const LONG = 30;

/** Containers whose children lie one below the other, so that many of them can be one tall one. */
const STACKED = /^(?:block|flow-root|list-item|table-row-group)$/;

/**
 * Copies a container with very many children: those outside of the picture become empty boxes of the same height. Returns false,
 * having done nothing, for every other container.
 */
export function copyLargeList(
	from: Node,
	into: Element,
	job: CopyJob,
	copyChild: CopyChild
): boolean {
	if ( from.nodeType !== 1 || from.childNodes.length < LONG ) {
		return false;
	}
	const live = from as Element;
	const style = job.doc.defaultView?.getComputedStyle( live );
	if ( ! style || ! STACKED.test( style.display ) ) {
		return false;
	}
	keepColumns( live, job );
	let run: Run = NO_RUN;
	const flush = () => {
		appendSpacers( run, into, job );
		run = NO_RUN;
	};
	const isRows = style.display === 'table-row-group';
	const children: ArrayLike< Node > = isRows
		? live.children
		: live.childNodes;
	for ( let at = 0; at < children.length; at++ ) {
		const child = children[ at ] as Node;
		const far = isRows && at > 0 ? farBlock( children, at, job ) : null;
		const box =
			! far && child.nodeType === 1
				? job.pruner.away( child as Element )
				: null;
		if ( far ) {
			run = joined( run, far );
			at += BLOCK - 1;
		} else if ( box && child !== live.firstElementChild ) {
			run = joined( run, {
				count: 1,
				ends: [ { element: child as Element, box } ],
			} );
		} else if (
			child.nodeType === 1 ||
			/\S/.test( child.nodeValue ?? '' )
		) {
			flush();
			copyChild( child, into, job );
		}
	}
	flush();
	return true;
}

type Measured = { element: Element; box: DOMRect };

/** Neighbours that are left out: how many, and those that were measured, the first two and the last among them. */
type Run = { count: number; ends: Measured[] };

const NO_RUN: Run = { count: 0, ends: [] };

function joined( one: Run, other: Run ): Run {
	const ends = [ ...one.ends, ...other.ends ];
	return {
		count: one.count + other.count,
		ends:
			ends.length > 3
				? [ ...ends.slice( 0, 2 ), ...ends.slice( -1 ) ]
				: ends,
	};
}

/** Rows lie in their order: where both ends of so many lie on one side of the picture, so does what is between. */
const BLOCK = 50;

function farBlock(
	children: ArrayLike< Node >,
	at: number,
	{ pruner }: CopyJob
): Run | null {
	const measured = [ at, at + 1, at + BLOCK - 1 ].map( ( index ) => {
		const element = children[ index ] as Element | undefined;
		const box = element && pruner.away( element );
		return box ? { element, box } : null;
	} );
	const ends = measured.filter( ( one ) => one !== null );
	const above = ends.filter( ( { box } ) => box.bottom < 0 ).length;
	return ends.length === measured.length &&
		( above === 0 || above === ends.length )
		? { count: BLOCK, ends }
		: null;
}

/** One box as tall as the whole run; two of them where the run is even, so that odd stays odd. */
function appendSpacers(
	{ count, ends }: Run,
	into: Element,
	job: CopyJob
): void {
	const [ first, second ] = ends;
	const last = ends[ ends.length - 1 ];
	if ( ! first || ! last ) {
		return;
	}
	const even = count % 2 === 0 ? second : undefined;
	if ( even ) {
		into.append( spacer( first.element, first.box.height, job ) );
	}
	const { element, box } = even ?? first;
	into.append( spacer( element, last.box.bottom - box.top, job ) );
}

function spacer( live: Element, height: number, job: CopyJob ): Element {
	const copy = job.inert.importNode( live, false );
	copy.setAttribute(
		'style',
		`height:${ height }px!important;min-height:0!important;padding:0!important;border:0!important;margin:0!important;overflow:hidden!important`
	);
	return copy;
}

/** The columns of a table depend on rows that are left out: they are fixed at the widths they have. */
function keepColumns( section: Element, job: CopyJob ): void {
	const table = section.closest( 'table' );
	const copy = table && job.pairs.get( table );
	const row = table?.rows[ 0 ];
	if ( ! copy || ! row || copy.hasAttribute( 'data-ds-columns' ) ) {
		return;
	}
	copy.setAttribute( 'data-ds-columns', '' );
	const style = copy.getAttribute( 'style' ) ?? '';
	copy.setAttribute(
		'style',
		`${ style };table-layout:fixed!important;width:${
			table.getBoundingClientRect().width
		}px!important`
	);
	const group = job.inert.createElement( 'colgroup' );
	for ( const cell of row.cells ) {
		const column = job.inert.createElement( 'col' );
		column.setAttribute(
			'style',
			`width:${ cell.getBoundingClientRect().width }px!important`
		);
		group.append( column );
	}
	copy.prepend( group );
}
