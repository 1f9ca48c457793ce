import { useState } from 'react';
import { useOnce } from '../drafts/use-once.ts';
import type { useFiles } from './use-files.ts';

/**
 * The files of an answer that is out already: they follow it, and what did not arrive can be sent again. Until then no other
 * answer is begun, because their bytes are nowhere else.
 */
export function useFollowing( {
	files,
	sendAll,
}: Pick< ReturnType< typeof useFiles >, 'files' | 'sendAll' > ) {
	const [ isOpen, setOpen ] = useState( false );
	const { problem, run } = useOnce();
	return {
		isOpen,
		problem,
		start: async () => {
			if ( files.length === 0 ) {
				return;
			}
			setOpen( true );
			if ( ( await run( () => sendAll( files ) ) ) === 'done' ) {
				setOpen( false );
			}
		},
	};
}
