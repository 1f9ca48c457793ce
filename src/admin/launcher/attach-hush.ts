import { OPENERS } from './opener.ts';

const RETURNS = [ 'pointerleave', 'blur' ] as const;

/**
 * Escape takes away the minutes that hang below the admin bar while pointer or focus stays (WCAG 2.2, 1.4.13); they show again the next time.
 *
 * @return The undo.
 */
export function attachHush( doc: Document ): () => void {
	const minutes = doc.querySelector< HTMLElement >( '.deskside-mini' );
	const opener = minutes?.closest( OPENERS );
	if ( ! minutes || ! opener ) {
		return () => {};
	}
	const show = () => {
		minutes.style.display = '';
	};
	const hush = ( { key }: KeyboardEvent ) => {
		if ( key === 'Escape' ) {
			minutes.style.display = 'none';
		}
	};
	doc.addEventListener( 'keydown', hush, true );
	RETURNS.forEach( ( type ) => opener.addEventListener( type, show ) );
	return () => {
		show();
		doc.removeEventListener( 'keydown', hush, true );
		RETURNS.forEach( ( type ) => opener.removeEventListener( type, show ) );
	};
}
