import { __, sprintf } from '@wordpress/i18n';
import type { Response } from '../../../../contract/estimate.ts';
import { describeDue } from '../../../ui/describe-due.ts';
import type { Formats } from '../../../ui/formats.ts';

/** When somebody answers or begins, at the latest; null when nothing is promised. */
export function responseLine(
	response: Response,
	formats: Formats
): string | null {
	const { measures, latest } = response;
	if ( ! latest ) {
		return null;
	}
	return measures === 'answer'
		? sprintf(
				/* translators: %s: a day and time, perhaps with how many working days away it is. */
				__( 'Answer by %s.', 'deskside' ),
				describeDue( response, latest, formats )
		  )
		: sprintf(
				/* translators: %s: a day and time, perhaps with how many working days away it is. */
				__( 'Somebody begins by %s.', 'deskside' ),
				describeDue( response, latest, formats )
		  );
}
