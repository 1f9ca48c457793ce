import { namesIn } from '../styles/names-in.ts';
import { selectorParts } from '../styles/selector-parts.ts';
import type { MaskRule } from './mask-rule.ts';
import { CONTROL_RULES } from './rules/controls.ts';
import { WOOCOMMERCE_RULES } from './rules/woocommerce.ts';
import { WORDPRESS_RULES } from './rules/wordpress.ts';

/** As in a rule; `mask` is what a plugin's own markup asks for, which holds inside something shown as well. */
export type Mark = MaskRule[ 'what' ] | 'mask';

type Marking = { readonly selector: string; readonly what: Mark };

const BUILT_IN = [ ...CONTROL_RULES, ...WORDPRESS_RULES, ...WOOCOMMERCE_RULES ];

/** Attributes by which plugins say it in their own markup. */
const ATTRIBUTES: readonly Marking[] = [
	{ selector: '[data-deskside-mask]', what: 'mask' },
	{
		selector: '[data-deskside-show]:not([data-deskside-mask])',
		what: 'show',
	},
];

/** The rules are the same for every picture of a page. */
const partsOf = new Map< string, ReturnType< typeof selectorParts > >();

/** A copy has the classes and ids for few of the rules: the others need no search. A live document changes, so that all are searched. */
function canMatch( root: ParentNode, selector: string ): boolean {
	if ( root.nodeType !== 1 ) {
		return true;
	}
	const names = namesIn( root as Element );
	const parts = partsOf.get( selector ) ?? selectorParts( selector );
	partsOf.set( selector, parts );
	return parts.some( ( { needs } ) =>
		needs.every( ( name ) => /^\w/.test( name ) || names.has( name ) )
	);
}

function select( root: ParentNode, selector: string ): Iterable< Element > {
	if ( ! canMatch( root, selector ) ) {
		return [];
	}
	try {
		const inside = root.querySelectorAll( selector );
		const itself =
			root.nodeType === 1 && ( root as Element ).matches( selector );
		return itself ? [ root as Element, ...inside ] : inside;
	} catch {
		return []; // A selector from a filter that this browser does not know masks nothing; the built-in rules still hold.
	}
}

/** Words by one rule and pictures by another: everything. */
function joined( before: Mark | undefined, what: Mark ): Mark {
	const words = before === 'text' || before === 'name' || before === 'mask';
	return what === 'image' && words ? 'mask' : what;
}

/**
 * What the rules say about each element of a copied page. Later rules win: built-in ones, those of the filter, attributes.
 *
 * @param root  Copy of the page, or a live document.
 * @param rules Rules of the PHP filter.
 */
export function markElements(
	root: ParentNode,
	rules: readonly MaskRule[]
): Map< Element, Mark > {
	const marks = new Map< Element, Mark >();
	const all: readonly Marking[] = [ ...BUILT_IN, ...rules, ...ATTRIBUTES ];
	for ( const { selector, what } of all ) {
		for ( const element of select( root, selector ) ) {
			marks.set( element, joined( marks.get( element ), what ) );
		}
	}
	return marks;
}
