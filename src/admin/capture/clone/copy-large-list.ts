import { addStyle } from './add-style.ts';
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
	const { display } = getComputedStyle( live );
	if ( ! STACKED.test( display ) ) {
		return false;
	}
	let run: Measured[] = [];
	let count = 0;
	const flush = () => {
		appendSpacers( run, count, into, job );
		run = [];
		count = 0;
	};
	const isRows = display === 'table-row-group';
	const children: ArrayLike< Node > = isRows
		? live.children
		: live.childNodes;
	for ( let at = 0; at < children.length; at++ ) {
		const child = children[ at ] as Node;
		const far =
			child !== live.firstElementChild &&
			farFrom( children, at, isRows, job );
		if ( far ) {
			run.push( ...far.ends );
			count += far.count;
			at += far.count - 1;
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

/** Rows lie in their order: where both ends of so many lie on one side of the picture, so does what is between. */
const BLOCK = 50;

/** The neighbours from here on that are left out: how many, and the first two and the last of them measured. */
function farFrom(
	children: ArrayLike< Node >,
	at: number,
	isRows: boolean,
	{ pruner }: CopyJob
): { count: number; ends: Measured[] } | null {
	const measure = ( index: number ): Measured[] => {
		const element = children[ index ] as Element | undefined;
		const box = element?.nodeType === 1 ? pruner.away( element ) : null;
		return element && box ? [ { element, box } ] : [];
	};
	const ends = measure( at );
	if ( ! ends.length ) {
		return null;
	}
	const block = isRows
		? [ ...ends, ...measure( at + 1 ), ...measure( at + BLOCK - 1 ) ]
		: [];
	const above = block.filter( ( { box } ) => box.bottom < 0 ).length;
	return block.length === 3 && above % 3 === 0
		? { count: BLOCK, ends: block }
		: { count: 1, ends };
}

/** One box as tall as the whole run; two of them where the run is even, so that odd stays odd. */
function appendSpacers(
	ends: readonly Measured[],
	count: number,
	into: Element,
	job: CopyJob
): void {
	const [ first, second ] = ends;
	const last = ends[ ends.length - 1 ];
	if ( ! first || ! last ) {
		return;
	}
	const table = first.element.closest( 'table' );
	if ( table ) {
		job.thinned.add( table );
	}
	const even = count % 2 === 0 ? second : undefined;
	if ( even ) {
		into.append( spacer( first, first, 1, job ) );
	}
	into.append( spacer( even ?? first, last, even ? count - 1 : count, job ) );
}

/** As tall as all from `first` to `last`, with their margins to both sides, and counted as so many. */
function spacer(
	{ element, box }: Measured,
	last: Measured,
	count: number,
	job: CopyJob
): Element {
	const copy = job.inert.importNode( element, false );
	const { marginTop } = getComputedStyle( element );
	const { marginBottom } = getComputedStyle( last.element );
	addStyle( copy, {
		height: `${ last.box.bottom - box.top }px`,
		'max-height': 'none',
		'box-sizing': 'border-box',
		margin: `${ marginTop } 0 ${ marginBottom }`,
		'counter-increment': `list-item ${ count }`,
	} );
	return copy;
}
