import { Button } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import { useFormats } from '../../../ui/formats.ts';
import type { News } from '../state/use-news.ts';
import { describeQuoteStatus } from './describe-quote-status.ts';
import { DifferenceList } from './difference-list.tsx';

type Props = { news: News; onDismiss: () => void };

/** That the quote changed while somebody looked: what was, what is, and that nothing was booked on what was. */
export function NewsNotice( { news, onDismiss }: Props ) {
	const { money } = useFormats();
	return (
		<div className="deskside-notice is-urgent" role="alert">
			{ news.what === 'ended' ? (
				<p>
					{ sprintf(
						/* translators: %s: where the quote stands now, such as "Approved". */
						__(
							'This quote changed while you looked at it. It is now: %s.',
							'deskside'
						),
						describeQuoteStatus( news.status )
					) }
				</p>
			) : (
				<>
					<p>
						<strong>
							{ sprintf(
								/* translators: 1: old version, 2: new version. */
								__(
									'This quote changed while you looked at it: version %2$d takes the place of version %1$d.',
									'deskside'
								),
								news.before.version,
								news.after.version
							) }
						</strong>{ ' ' }
						{ sprintf(
							/* translators: 1: the old sum, 2: the new sum. */
							__(
								'It was %1$s and is %2$s now. Nothing was approved.',
								'deskside'
							),
							money(
								news.before.total_cents_with_vat,
								news.before.currency
							),
							money(
								news.after.total_cents_with_vat,
								news.after.currency
							)
						) }
					</p>
					<DifferenceList
						before={ news.before }
						after={ news.after }
					/>
				</>
			) }
			<Button variant="secondary" onClick={ onDismiss }>
				{ __( 'I have seen it', 'deskside' ) }
			</Button>
		</div>
	);
}
