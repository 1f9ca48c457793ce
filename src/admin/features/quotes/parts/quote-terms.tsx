import { __, sprintf } from '@wordpress/i18n';
import type { QuoteVersion } from '../../../../contract/quote.ts';
import { describeMinutes } from '../../../ui/describe-minutes.ts';
import { useFormats } from '../../../ui/formats.ts';
import { WrittenText } from '../../../ui/written-text.tsx';
import { QuoteFile } from './quote-file.tsx';

/** Until when it holds, which minutes it allows, what the agent wrote, and the files that belong to it. */
export function QuoteTerms( { version }: { version: QuoteVersion } ) {
	const formats = useFormats();
	const { valid_until, minutes_cap, note, attachments } = version;
	return (
		<>
			<p>
				{ sprintf(
					/* translators: %s: a day and time. */
					__( 'Valid until %s.', 'deskside' ),
					formats.moment( valid_until )
				) }{ ' ' }
				{ minutes_cap === null
					? __( 'No billable minutes come with it.', 'deskside' )
					: sprintf(
							/* translators: %s: a number of minutes. */
							__(
								'It allows at most %s of billable work on this ticket.',
								'deskside'
							),
							describeMinutes( minutes_cap )
					  ) }
			</p>
			{ note && <WrittenText text={ note } /> }
			{ attachments.length > 0 && (
				<ul>
					{ attachments.map( ( file ) => (
						<li key={ file.id }>
							<QuoteFile file={ file } />
						</li>
					) ) }
				</ul>
			) }
		</>
	);
}
