type Keys = Pick<
	KeyboardEvent,
	'altKey' | 'shiftKey' | 'ctrlKey' | 'metaKey'
> & {
	code: string;
};

function readKeys( shortcut: string ): Keys {
	const parts = shortcut.split( '+' ).map( ( part ) => part.trim() );
	return {
		// The place of the key, because Alt turns the letter into another character on a Mac.
		code: `Key${ parts.at( -1 )?.toUpperCase() }`,
		altKey: parts.includes( 'Alt' ),
		shiftKey: parts.includes( 'Shift' ),
		ctrlKey: parts.includes( 'Ctrl' ),
		metaKey: parts.includes( 'Meta' ),
	};
}

const isPressed = ( keys: Keys, event: KeyboardEvent ) =>
	! event.isComposing &&
	! event.repeat &&
	( Object.keys( keys ) as ( keyof Keys )[] ).every(
		( name ) => keys[ name ] === event[ name ]
	);

/** The document of the frame that has the focus, when it is of this site: the editors' canvas is one. */
function focusedFrame( doc: Document ): Document | null {
	try {
		const { activeElement } = doc;
		return activeElement instanceof HTMLIFrameElement
			? activeElement.contentDocument
			: null;
	} catch {
		return null;
	}
}

/**
 * Opens on a keyboard shortcut such as `Alt+Shift+G`, in the editors' canvas too; an empty one switches it off.
 *
 * @return The undo.
 */
export function attachShortcut(
	doc: Document,
	shortcut: string,
	open: () => void
): () => void {
	if ( ! shortcut ) {
		return () => {};
	}
	const keys = readKeys( shortcut );
	const heard = new Set< Document >();
	const onKey = ( event: KeyboardEvent ) => {
		if ( isPressed( keys, event ) ) {
			event.preventDefault();
			open();
		}
	};
	const listen = ( target: Document | null ) => {
		if ( target && ! heard.has( target ) ) {
			heard.add( target );
			target.addEventListener( 'keydown', onKey );
		}
	};
	// The window loses the focus when it goes into a frame, whose keys never reach this document.
	const onBlur = () => listen( focusedFrame( doc ) );
	listen( doc );
	doc.defaultView?.addEventListener( 'blur', onBlur );
	return () => {
		doc.defaultView?.removeEventListener( 'blur', onBlur );
		heard.forEach( ( target ) =>
			target.removeEventListener( 'keydown', onKey )
		);
	};
}
