import { useEffect, useRef, useState } from '@wordpress/element';

/** After so long what was held back happens all the same. */
const PATIENCE_MS = 10_000;

/** An act that is held back while something it hangs on is still to come. */
export function useHeld( act: () => void, isPending: boolean ) {
	const [ isHeld, setHeld ] = useState( false );
	const latest = useRef( act );
	latest.current = act;
	useEffect( () => {
		if ( ! isHeld ) {
			return undefined;
		}
		const timer = setTimeout(
			() => {
				setHeld( false );
				latest.current();
			},
			isPending ? PATIENCE_MS : 0
		);
		return () => clearTimeout( timer );
	}, [ isHeld, isPending ] );
	return {
		isHeld,
		begin: () => {
			if ( isPending ) {
				setHeld( true );
			} else if ( ! isHeld ) {
				act();
			}
		},
	};
}
