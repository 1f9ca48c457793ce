import { __, sprintf } from '@wordpress/i18n';
import type { Box } from '../../../../contract/capture.ts';
import { boxAfterKey } from './box.ts';
import { boxStyle } from './box-style.ts';

type Props = {
	box: Box;
	/** 1, 2, 3 … */
	number: number;
	onChange: ( box: Box ) => void;
	onRemove: () => void;
};

/** A part of the picture that is painted over, moved and sized by keyboard. */
export function HiddenBox( { box, number, onChange, onRemove }: Props ) {
	return (
		<button
			type="button"
			className="deskside-hidden-box"
			style={ boxStyle( box ) }
			aria-label={ sprintf(
				/* translators: %d: the number of a hidden part of the picture. */
				__(
					'Hidden part %d. Arrow keys move it, Shift and arrow keys change its size, Delete shows it again.',
					'deskside'
				),
				number
			) }
			onPointerDown={ ( event ) => event.stopPropagation() }
			onKeyDown={ ( event ) => {
				const moved = boxAfterKey( box, event.key, event.shiftKey );
				if ( moved ) {
					event.preventDefault();
					onChange( moved );
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
