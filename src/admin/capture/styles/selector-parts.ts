/** One of the selectors of a rule, with the classes, ids and element names it cannot match without. */
export type SelectorPart = {
	readonly text: string;
	readonly needs: readonly string[];
};

/** Splits at commas outside of brackets. */
function splitList( list: string ): string[] {
	if ( ! list.includes( ',' ) ) {
		return [ list ];
	}
	const parts: string[] = [];
	let depth = 0;
	let start = 0;
	for ( let at = 0; at < list.length; at++ ) {
		const character = list.charAt( at );
		if ( character === '(' || character === '[' ) {
			depth++;
		} else if ( character === ')' || character === ']' ) {
			depth--;
		} else if ( character === ',' && depth === 0 ) {
			parts.push( list.slice( start, at ) );
			start = at + 1;
		}
	}
	return [ ...parts, list.slice( start ) ];
}

/** Attribute selectors, ended or not, and everything in brackets of pseudo-classes say nothing certain. */
const UNCERTAIN = /\[[^\]]*\]?|:{1,2}[\w-]+(?:\((?:[^()]|\([^()]*\))*\))?/g;
const NEED = /[.#]?-?[A-Za-z_][\w-]*/g;

function needsOf( selector: string ): string[] {
	if ( selector.includes( '\\' ) || selector.includes( '|' ) ) {
		return [];
	}
	return selector.replace( UNCERTAIN, ' ' ).match( NEED ) ?? [];
}

/** The selectors of a rule with what each needs: `.class`, `#id`, `element`. */
export function selectorParts( list: string ): SelectorPart[] {
	return splitList( list ).map( ( text ) => ( {
		text: text.trim(),
		needs: needsOf( text ),
	} ) );
}
