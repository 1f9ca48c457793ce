import { useRef } from 'react';

/**
 * When something was written, the same for every try of the same words: under one key the provider takes one request only, and
 * a try whose answer was lost must be that very request.
 *
 * @return Gives the instant for what is about to be sent.
 */
export function useAttempt(): ( content: unknown ) => string {
	const last = useRef( { of: '', at: '' } );
	return ( content ) => {
		const of = JSON.stringify( content );
		if ( last.current.of !== of ) {
			last.current = { of, at: new Date().toISOString() };
		}
		return last.current.at;
	};
}
