import { __, sprintf } from '@wordpress/i18n';
import type { QuoteVersion } from '../../../../contract/quote.ts';
import { useFormats } from '../../../ui/formats.ts';
import { WrittenText } from '../../../ui/written-text.tsx';
import { minutesLine } from './minutes-line.ts';
import { QuoteFile } from './quote-file.tsx';

/** Until when it holds, what may be billed beyond it, what the agent wrote, and the files that belong to it. */
export function QuoteTerms( { version }: { version: QuoteVersion } ) {
	const formats = useFormats();
	const { valid_until, note, attachments } = version;
	return (
		<>
			<p>
				{ sprintf(
					/* translators: %s: a day and time. */
					__( 'Valid until %s.', 'deskside' ),
					formats.moment( valid_until )
				) }{ ' ' }
				{ minutesLine( version, formats.money ) }
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
