import { useLayoutEffect, useRef } from '@wordpress/element';

const FOCUSABLE =
	'a[href], button, input:not([type="file"], [type="hidden"]), select, textarea';

/** What follows an element in the nearest part around it that has something to focus; else what comes before. */
function nearestBeside( gone: Element ): HTMLElement | undefined {
	for (
		let part = gone.parentElement;
		part && part.getAttribute( 'role' ) !== 'dialog';
		part = part.parentElement
	) {
		const beside = [
			...part.querySelectorAll< HTMLElement >( FOCUSABLE ),
		].filter( ( found ) => ! gone.contains( found ) );
		const next = beside.find(
			( found ) =>
				gone.compareDocumentPosition( found ) &
				Node.DOCUMENT_POSITION_FOLLOWING
		);
		if ( beside.length ) {
			return next ?? beside.at( -1 );
		}
	}
	return undefined;
}

/**
 * Hands the focus on when an element goes that holds it, so that nobody who works by keyboard is sent back to the top of the page.
 *
 * @return The element's ref.
 */
export function usePassFocus< E extends HTMLElement >() {
	const element = useRef< E >( null );
	useLayoutEffect( () => {
		const gone = element.current;
		// Before React takes it away: afterwards nobody knows where it stood.
		return () => {
			if ( gone?.contains( gone.ownerDocument.activeElement ) ) {
				nearestBeside( gone )?.focus();
			}
		};
	}, [] );
	return element;
}
