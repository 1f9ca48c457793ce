import { __, sprintf } from '@wordpress/i18n';
import type { Response } from '../../../../contract/estimate.ts';
import type { Formats } from '../../../ui/formats.ts';

/** When somebody answers or begins, at the latest; null when nothing is promised. */
export function responseLine(
	{ measures, latest }: Response,
	formats: Formats
): string | null {
	if ( ! latest ) {
		return null;
	}
	return measures === 'answer'
		? sprintf(
				/* translators: %s: a day and time. */
				__( 'Answer by %s.', 'deskside' ),
				formats.moment( latest )
		  )
		: sprintf(
				/* translators: %s: a day and time. */
				__( 'Somebody begins by %s.', 'deskside' ),
				formats.moment( latest )
		  );
}
