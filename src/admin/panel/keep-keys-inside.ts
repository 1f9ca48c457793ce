const TYPES = [ 'keydown', 'keypress', 'keyup' ] as const;

/**
 * Plain keys typed in the panel are not for the page: no single-key command of a screen and no "Delete" of an editor
 * hears them. Combinations with Ctrl, Alt or Meta go on.
 *
 * @return The undo.
 */
export function keepKeysInside( host: HTMLElement ): () => void {
	const stop = ( event: KeyboardEvent ) => {
		if ( ! event.ctrlKey && ! event.altKey && ! event.metaKey ) {
			event.stopPropagation();
		}
	};
	TYPES.forEach( ( type ) => host.addEventListener( type, stop ) );
	return () =>
		TYPES.forEach( ( type ) => host.removeEventListener( type, stop ) );
}
