/** A node as it was, to be put back. */
type Kept = { readonly node: Node; readonly putBack: () => void };

/** What masking changed in a copy, so that the owner can have one thing shown. It never leaves this page's memory. */
export type Journal = {
	/** Called before a node is changed; the first state counts. */
	keep( node: Node ): void;
	/** Whether something that `wanted` says yes to was changed. */
	has( wanted: ( node: Node ) => boolean ): boolean;
	/**
	 * Puts the nodes that `wanted` says yes to back as they were.
	 *
	 * @return Masks them again, exactly as they were masked.
	 */
	restore( wanted: ( node: Node ) => boolean ): () => void;
};

/** Elements whose only child is their text. */
const WORDED = /^(?:option|textarea)$/;

function stateOf( node: Node ): Kept {
	if ( node.nodeType === 3 ) {
		const before = node.nodeValue;
		return {
			node,
			putBack: () => {
				node.nodeValue = before;
			},
		};
	}
	const element = node as Element;
	const before = element.cloneNode( false ) as Element;
	const words = WORDED.test( element.localName ) ? element.textContent : null;
	return {
		node,
		putBack() {
			for ( const name of element.getAttributeNames() ) {
				element.removeAttribute( name );
			}
			for ( const { name, value } of before.attributes ) {
				element.setAttribute( name, value );
			}
			if ( words !== null ) {
				element.textContent = words;
			}
		},
	};
}

/** An empty journal for one capture. */
export function createJournal(): Journal {
	const first = new Map< Node, Kept >();
	return {
		keep( node ) {
			if ( ! first.has( node ) ) {
				first.set( node, stateOf( node ) );
			}
		},
		has: ( wanted ) => [ ...first.keys() ].some( wanted ),
		restore( wanted ) {
			const restored = [ ...first.values() ].filter( ( { node } ) =>
				wanted( node )
			);
			const masked = restored.map( ( { node } ) => stateOf( node ) );
			restored.forEach( ( { putBack } ) => putBack() );
			return () => masked.forEach( ( { putBack } ) => putBack() );
		},
	};
}
