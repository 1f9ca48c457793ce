import { useEffect, useRef } from '@wordpress/element';

/** The focus goes to this element when it appears: what a button opened is where its presser goes on. */
export function useArrival< Element extends HTMLElement >() {
	const element = useRef< Element >( null );
	useEffect( () => element.current?.focus(), [] );
	return element;
}
