import { useMemo } from '@wordpress/element';
import type { Edit } from './edit.ts';
import type { PictureSource } from './picture-source.ts';

/** The source anew whenever something masked was shown, or masked again: what was painted before no longer counts. */
export function useWithShown(
	source: PictureSource | null,
	edits: readonly Edit[]
): PictureSource | null {
	const shown = edits.filter( ( { kind } ) => kind === 'show' );
	const last = shown[ shown.length - 1 ] ?? null;
	return useMemo(
		() =>
			source?.kind === 'page'
				? { ...source, frozen: { ...source.frozen } }
				: source,
		// eslint-disable-next-line react-hooks/exhaustive-deps -- `last` says which parts are shown
		[ source, last ]
	);
}
