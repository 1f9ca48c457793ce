import { useEffect, useRef, useState } from '@wordpress/element';

/** After so long what was estimated may have changed by itself: a line closed, somebody booked minutes. */
const RENEW_AFTER_MS = 180_000;
const LOOK_AFTER_MS = 30_000;

/** Counts up every few minutes while somebody looks, and at once when somebody looks again after longer. */
export function useRounds(): number {
	const [ round, setRound ] = useState( 0 );
	const since = useRef( Date.now() );
	useEffect( () => {
		const look = () => {
			const now = Date.now();
			if (
				document.visibilityState === 'visible' &&
				now - since.current >= RENEW_AFTER_MS
			) {
				since.current = now;
				setRound( ( rounds ) => rounds + 1 );
			}
		};
		const timer = setInterval( look, LOOK_AFTER_MS );
		document.addEventListener( 'visibilitychange', look );
		return () => {
			clearInterval( timer );
			document.removeEventListener( 'visibilitychange', look );
		};
	}, [] );
	return round;
}
