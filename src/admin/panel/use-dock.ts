import { useEffect } from '@wordpress/element';
import type { Side } from './side.ts';

/** Lets the page make room while something is read beside it; the page is as before when that ends. */
export function useDock( reading: boolean, side: Side ): void {
	useEffect( () => {
		const name = `deskside-docked-${ side }`;
		const { classList } = document.documentElement;
		classList.toggle( name, reading );
		return () => classList.remove( name );
	}, [ reading, side ] );
}
