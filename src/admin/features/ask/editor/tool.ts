import { __ } from '@wordpress/i18n';

/** What dragging or clicking on the picture does. */
export const TOOLS = [
	'hide',
	'part',
	'arrow',
	'frame',
	'text',
	'crop',
] as const;
export type Tool = ( typeof TOOLS )[ number ];

/** The tool's name on its button. */
export function toolLabel( tool: Tool ): string {
	switch ( tool ) {
		case 'hide':
			return __( 'Hide', 'deskside' );
		case 'part':
			return __( 'Pick', 'deskside' );
		case 'arrow':
			return __( 'Arrow', 'deskside' );
		case 'frame':
			return __( 'Frame', 'deskside' );
		case 'text':
			return __( 'Text', 'deskside' );
		case 'crop':
			return __( 'Crop', 'deskside' );
	}
}

/** How to use it, by pointer and by keyboard. */
export function toolHint( tool: Tool ): string {
	switch ( tool ) {
		case 'hide':
			return __(
				'Drag over the picture to hide more. What is hidden leaves the picture and the facts.',
				'deskside'
			);
		case 'part':
			return __(
				'Click a part of the picture, or choose it from the list, to hide it or to show what is masked.',
				'deskside'
			);
		case 'arrow':
			return __( 'Drag from the arrow’s end to its tip.', 'deskside' );
		case 'frame':
			return __( 'Drag over the picture to draw a frame.', 'deskside' );
		case 'text':
			return __(
				'Write a few words, then click where they belong.',
				'deskside'
			);
		case 'crop':
			return __(
				'Drag over the part of the picture to keep.',
				'deskside'
			);
	}
}
