import { __, sprintf } from '@wordpress/i18n';
import type { JournalEntry } from '../../contract/journal.ts';
import { getJournalHistory } from '../api/get-journal-history.ts';
import { ReadingNotice } from '../app/reading-notice.tsx';
import { useRead } from '../app/use-read.ts';
import { formatInstant } from '../format/format-instant.ts';
import { EntryWords } from './entry-words.tsx';

interface Props {
	contractId: string;
	entry: JournalEntry;
}

/** What an entry said before it was corrected, newest first. */
export function EntryHistory( { contractId, entry }: Props ) {
	const { reading, reload } = useRead(
		`journal ${ entry.id } ${ entry.revision }`,
		() => getJournalHistory( contractId, entry.id )
	);
	if ( reading.status !== 'here' ) {
		return <ReadingNotice reading={ reading } onRetry={ reload } />;
	}
	const before = reading.value.revisions
		.filter( ( { revision } ) => revision < entry.revision )
		.reverse();
	return (
		<ul
			className="deskside-reasons"
			aria-label={ __( 'Earlier versions', 'deskside' ) }
		>
			{ before.map( ( one ) => (
				<li key={ one.revision }>
					<EntryWords entry={ one } />{ ' ' }
					<span className="deskside-small">
						{
							/* translators: %s: a date and time */
							sprintf(
								__( 'written %s', 'deskside' ),
								formatInstant( one.written_at )
							)
						}
					</span>
				</li>
			) ) }
		</ul>
	);
}
