import { isNeverShown } from './is-never-shown.ts';
import type { Journal } from './journal.ts';

/** Shows one masked part of a frozen page, and masks it again. */
export type PartShower = {
	/** Whether something in this copied element is masked and may be shown. */
	canShow( copy: Element ): boolean;
	/** Shows it; never passwords, payment fields, or what a plugin marked as private inside of it. */
	show( copy: Element ): () => void;
};

function isGuarded( node: Node, root: Element ): boolean {
	const element =
		node.nodeType === 1 ? ( node as Element ) : node.parentElement;
	const marked = element?.closest( '[data-deskside-mask]' );
	return (
		! element ||
		isNeverShown( element.closest( 'select' ) ?? element ) ||
		( !! marked && marked !== root && root.contains( marked ) )
	);
}

/** The shower of one capture. */
export function createPartShower( journal: Journal ): PartShower {
	const within = ( root: Element ) => ( node: Node ) =>
		root.contains( node ) && ! isGuarded( node, root );
	return {
		canShow: ( copy ) => journal.has( within( copy ) ),
		show: ( copy ) => journal.restore( within( copy ) ),
	};
}
