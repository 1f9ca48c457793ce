import { useEffect, useState } from 'react';

/** Countdowns show minutes, so twice a minute is often enough. */
const TICK_MS = 30_000;

/** Now, in milliseconds since 1970, moving on by itself. */
export function useNow(): number {
	const [ now, setNow ] = useState( () => Date.now() );
	useEffect( () => {
		const timer = setInterval( () => setNow( Date.now() ), TICK_MS );
		return () => clearInterval( timer );
	}, [] );
	return now;
}
