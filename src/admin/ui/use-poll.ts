import { useEffect, useRef } from '@wordpress/element';

/**
 * Calls again and again while the panel is open and the page in sight; a hidden page asks nothing, and asks at once
 * when it is looked at again.
 */
export function usePoll( call: () => void, milliseconds: number ): void {
	const latest = useRef( call );
	latest.current = call;
	useEffect( () => {
		const tick = () => {
			if ( ! document.hidden ) {
				latest.current();
			}
		};
		const timer = setInterval( tick, milliseconds );
		document.addEventListener( 'visibilitychange', tick );
		return () => {
			clearInterval( timer );
			document.removeEventListener( 'visibilitychange', tick );
		};
	}, [ milliseconds ] );
}
