import { useState } from 'react';
import { hasDraft } from './kept-drafts.ts';

export interface Open {
	isOpen: boolean;
	/** By its button: then the form takes the focus. */
	isPressed: boolean;
	open: () => void;
	close: () => void;
}

/**
 * Whether a form stands open: once its button was pressed, and from the beginning when something was begun in it.
 *
 * @param name From `draftKey`.
 */
export function useOpen( name: string ): Open {
	const [ state, setState ] = useState< 'closed' | 'kept' | 'pressed' >(
		() => ( hasDraft( name ) ? 'kept' : 'closed' )
	);
	return {
		isOpen: state !== 'closed',
		isPressed: state === 'pressed',
		open: () => setState( 'pressed' ),
		close: () => setState( 'closed' ),
	};
}
