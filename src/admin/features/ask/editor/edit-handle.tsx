import { __, sprintf } from '@wordpress/i18n';
import type { Box } from '../../../../contract/capture.ts';
import type { Edit } from '../preview/edit.ts';
import { boxStyle } from '../preview/box-style.ts';
import { boxAfterKey } from './box.ts';

type Props = {
	kind: Edit[ 'kind' ];
	/** In fractions of the picture as it is shown. */
	box: Box;
	/** 1, 2, 3 … */
	number: number;
	onMove: ( box: Box ) => void;
	onRemove: () => void;
};

function labelOf( kind: Edit[ 'kind' ], number: number ): string {
	const label =
		kind === 'hide'
			? /* translators: %d: the number of a hidden part of the picture. */
			  __(
					'Hidden part %d. Arrow keys move it, Shift and arrow keys change its size, Delete shows it again.',
					'deskside'
			  )
			: /* translators: %d: the number of an arrow, frame or text on the picture. */
			  __(
					'Mark %d. Arrow keys move it, Shift and arrow keys change its size, Delete removes it.',
					'deskside'
			  );
	return sprintf( label, number );
}

/** Something that was done to the picture, to be moved, sized and removed by keyboard. */
export function EditHandle( { kind, box, number, onMove, onRemove }: Props ) {
	return (
		<button
			type="button"
			className={
				kind === 'hide' ? 'deskside-hidden-box' : 'deskside-mark-handle'
			}
			style={ boxStyle( box ) }
			aria-label={ labelOf( kind, number ) }
			onPointerDown={ ( event ) => event.stopPropagation() }
			onKeyDown={ ( event ) => {
				const moved = boxAfterKey( box, event.key, event.shiftKey );
				if ( moved ) {
					event.preventDefault();
					onMove( moved );
				} else if (
					event.key === 'Delete' ||
					event.key === 'Backspace'
				) {
					event.preventDefault();
					onRemove();
				}
			} }
		/>
	);
}
