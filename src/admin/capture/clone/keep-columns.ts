import { addStyle } from './add-style.ts';
import type { FreezeRun } from './freeze-view.ts';

/**
 * The columns of a table depend on rows that are left out: they are fixed at the widths they have. Not where words are masked: the
 * widths would tell how wide these were.
 *
 * @param run      Of the page, all of it copied and masked.
 * @param isMasked Whether a node of that kind was changed by masking.
 */
export function keepColumns(
	{ thinned, pairs }: FreezeRun,
	isMasked: ( wanted: ( node: Node ) => boolean ) => boolean
): void {
	for ( const table of thinned ) {
		const copy = pairs.get( table );
		// A field is as wide as it was, whatever stands in it.
		if (
			copy &&
			! isMasked(
				( node ) => node.nodeName !== 'INPUT' && copy.contains( node )
			)
		) {
			fix( copy, table );
		}
	}
}

function fix( copy: Element, table: HTMLTableElement ): void {
	const group = copy.ownerDocument.createElement( 'colgroup' );
	addStyle( copy, {
		'table-layout': 'fixed',
		width: `${ table.getBoundingClientRect().width }px`,
	} );
	for ( const cell of table.rows[ 0 ]?.cells ?? [] ) {
		const column = copy.ownerDocument.createElement( 'col' );
		addStyle( column, {
			width: `${ cell.getBoundingClientRect().width }px`,
		} );
		group.append( column );
	}
	copy.prepend( group );
}
