import { openerOf } from './opener.ts';

const INTENTS = [ 'pointerover', 'focusin', 'touchstart' ] as const;

/**
 * Calls back once, when somebody is about to ask for help: the pointer or the focus reaches an opener.
 *
 * @return The undo.
 */
export function attachIntent( doc: Document, prepare: () => void ): () => void {
	const undo = () =>
		INTENTS.forEach( ( type ) =>
			doc.removeEventListener( type, onIntent, true )
		);
	const onIntent = ( event: Event ) => {
		if ( openerOf( event ) ) {
			undo();
			prepare();
		}
	};
	INTENTS.forEach( ( type ) =>
		doc.addEventListener( type, onIntent, {
			capture: true,
			passive: true,
		} )
	);
	return undo;
}
