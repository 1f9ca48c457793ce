import { useEffect } from 'react';
import { isBegun } from './is-begun.ts';

/** Lets the browser ask before the tab closes while something is begun: what is typed lives as long as the tab, files as long as the page. */
export function useLeaveQuestion(): void {
	useEffect( () => {
		window.addEventListener( 'beforeunload', ask );
		return () => window.removeEventListener( 'beforeunload', ask );
	}, [] );
}

function ask( event: BeforeUnloadEvent ): void {
	if ( isBegun() ) {
		event.preventDefault();
	}
}
