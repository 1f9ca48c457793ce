import type { FrozenView } from '../clone/frozen-view.ts';
import { markElements } from './mark-elements.ts';
import type { Mark } from './mark-elements.ts';
import type { MaskRule } from './mask-rule.ts';
import { isControl, rememberControl } from './mask-control.ts';
import { maskTree } from './mask-tree.ts';
import type { TextMasker } from './text-masker.ts';

/** Words of a page's private places, split where the markup splits them: a name and what stands beside it are two things. */
function rememberText( node: Node, masker: TextMasker ): void {
	if ( node.nodeType === 3 ) {
		for ( const part of ( node.nodeValue ?? '' ).split(
			/[\n,•·|]|\s{2,}|#\d+/
		) ) {
			masker.known.add( part );
		}
	}
	for ( let child = node.firstChild; child; child = child.nextSibling ) {
		rememberText( child, masker );
	}
}

function remember(
	view: FrozenView,
	marks: ReadonlyMap< Element, Mark >,
	masker: TextMasker
): void {
	for ( const field of view.root.querySelectorAll( 'input' ) ) {
		if ( isControl( field ) ) {
			rememberControl( field, masker );
		}
	}
	for ( const [ element, mark ] of marks ) {
		if ( mark === 'name' ) {
			rememberText( element, masker );
		}
	}
}

/**
 * Masks a copied page and its frames: first the private values are collected everywhere, then masked everywhere.
 *
 * @param views  The page and its frames.
 * @param rules  Rules of the PHP filter.
 * @param masker Collects counts and known values.
 */
export function maskViews(
	views: readonly FrozenView[],
	rules: readonly MaskRule[],
	masker: TextMasker
): void {
	const marked = views.map( ( view ) => ( {
		view,
		marks: markElements( view.root, rules ),
	} ) );
	for ( const { view, marks } of marked ) {
		remember( view, marks, masker );
	}
	for ( const { view, marks } of marked ) {
		maskTree( view.root, marks, masker );
	}
}
