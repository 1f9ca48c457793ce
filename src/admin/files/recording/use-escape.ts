import { useEffect } from '@wordpress/element';
import type { RefObject } from 'react';

/**
 * While the recorder is open, Escape anywhere in the panel is the recorder's: the panel would close, and the film be lost.
 *
 * @param box   The recorder.
 * @param leave What Escape does.
 */
export function useEscape(
	box: RefObject< HTMLElement | null >,
	leave: () => void
): void {
	useEffect( () => {
		const panel = box.current?.closest< HTMLElement >( '[role="dialog"]' );
		const onKeyDown = ( event: KeyboardEvent ) => {
			if ( event.key === 'Escape' && ! event.defaultPrevented ) {
				event.preventDefault();
				leave();
			}
		};
		panel?.addEventListener( 'keydown', onKeyDown );
		return () => panel?.removeEventListener( 'keydown', onKeyDown );
	} );
}
