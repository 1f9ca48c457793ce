import { __, sprintf } from '@wordpress/i18n';
import type { PickedField } from '../../../../contract/capture.ts';

/** The chosen field in words: label, and the section it stands in. */
export const fieldName = ( { label, section }: PickedField ): string =>
	label && section
		? sprintf(
				/* translators: 1: a field's label, 2: the section it stands in. */
				__( '%1$s, in %2$s', 'deskside' ),
				label,
				section
		  )
		: label || section || __( 'A part of the screen', 'deskside' );
