import { __, _n, sprintf } from '@wordpress/i18n';
import type { Split } from './split-minutes.ts';

interface Props {
	split: Split;
}

/** Where the minutes would go, said before they are recorded. */
export function MinutesPreview( { split }: Props ) {
	return (
		<p
			className="deskside-preview"
			role="status"
			data-warns={ split.without_consent > 0 }
		>
			{ split.covered > 0 && (
				<span>
					{ sprintf(
						/* translators: %d: number of minutes */
						_n(
							'%d minute from the allowance.',
							'%d minutes from the allowance.',
							split.covered,
							'deskside'
						),
						split.covered
					) }
				</span>
			) }{ ' ' }
			{ split.free > 0 ? (
				<span>
					{ sprintf(
						/* translators: %d: number of minutes */
						_n(
							'%d minute at no charge.',
							'%d minutes at no charge.',
							split.free,
							'deskside'
						),
						split.free
					) }
				</span>
			) : (
				<span>
					{ sprintf(
						/* translators: %d: number of minutes */
						_n(
							'%d minute billable.',
							'%d minutes billable.',
							split.billable,
							'deskside'
						),
						split.billable
					) }
				</span>
			) }{ ' ' }
			{ split.without_consent > 0 && (
				<strong>
					{ __(
						'The client has not agreed to all of them yet: ask in an answer first.',
						'deskside'
					) }
				</strong>
			) }
		</p>
	);
}
