import { __, _n, sprintf } from '@wordpress/i18n';
import { ReadingNotice } from '../app/reading-notice.tsx';
import { formatMonth } from '../format/format-month.ts';
import type { Split } from './split-minutes.ts';
import type { WorkMonth } from './use-work-month.ts';

interface Props {
	split: Split;
	/** In which month they would be booked. */
	books: WorkMonth;
}

/** Where the minutes would go, said before they are recorded. */
export function MinutesPreview( { split, books }: Props ) {
	const { reading, reload } = books;
	if ( books.isOver && reading.status !== 'here' ) {
		return <ReadingNotice reading={ reading } onRetry={ reload } />;
	}
	return (
		<p
			className="deskside-preview"
			role="status"
			data-warns={ split.without_consent > 0 }
		>
			{ books.isOver && (
				<span>
					{ sprintf(
						/* translators: %s: a month and year, such as "October 2026" */
						__( 'Booked in %s, an earlier month:', 'deskside' ),
						formatMonth( books.month )
					) }
				</span>
			) }{ ' ' }
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
