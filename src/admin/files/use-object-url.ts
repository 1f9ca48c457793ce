import { useEffect, useState } from '@wordpress/element';

/** An address for a blob while the component lives; released afterwards. */
export function useObjectUrl( blob: Blob | null ): string | null {
	const [ url, setUrl ] = useState< string | null >( null );
	useEffect( () => {
		if ( ! blob ) {
			setUrl( null );
			return undefined;
		}
		const made = URL.createObjectURL( blob );
		setUrl( made );
		return () => URL.revokeObjectURL( made );
	}, [ blob ] );
	return url;
}
