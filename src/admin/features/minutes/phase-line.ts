import { __, sprintf } from '@wordpress/i18n';
import type { ContractCard } from '../../../contract/summary.ts';
import type { Formats } from '../../ui/formats.ts';
import type { Phase } from './contract-phase.ts';

/** What begins or ends this month, in one sentence; null when there is nothing to say. */
export function phaseLine(
	phase: Phase,
	{ starts_on: start, ends_on: end }: ContractCard,
	formats: Formats
): string | null {
	switch ( phase ) {
		case 'upcoming':
			return sprintf(
				/* translators: %s: a date. */
				__(
					'Your contract begins on %s; until then everything is quoted first.',
					'deskside'
				),
				formats.date( start )
			);
		case 'first_month':
			return sprintf(
				/* translators: %s: a date. */
				__(
					'Your contract began on %s; the first month counts in full.',
					'deskside'
				),
				formats.date( start )
			);
		case 'last_month':
			return sprintf(
				/* translators: %s: a date. */
				__(
					'Your contract ends on %s, that day included.',
					'deskside'
				),
				formats.date( end ?? '' )
			);
		case 'ended':
			return sprintf(
				/* translators: %s: a date. */
				__(
					'Your contract ended on %s. What you ask now is quoted first.',
					'deskside'
				),
				formats.date( end ?? '' )
			);
		case 'running':
			return null;
	}
}
