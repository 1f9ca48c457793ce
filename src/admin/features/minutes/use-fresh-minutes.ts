import { useDispatch } from '@wordpress/data';
import { useEffect, useRef } from '@wordpress/element';
import { store } from '../../store/index.ts';

/**
 * Reads summary and entries anew when the room is opened: both, so that the ring and the entries tell of the same books.
 *
 * @param known Something was read before; what was not is on its way by itself.
 */
export function useFreshMinutes( known: boolean ): void {
	const { loadSummary, outdateStatements } = useDispatch( store );
	const atFirst = useRef( known );
	useEffect( () => {
		if ( atFirst.current ) {
			void outdateStatements();
			void loadSummary();
		}
	}, [ loadSummary, outdateStatements ] );
}
