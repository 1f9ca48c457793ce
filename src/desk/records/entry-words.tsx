import { __, sprintf } from '@wordpress/i18n';
import type { JournalEntry } from '../../contract/journal.ts';
import { formatInstant } from '../format/format-instant.ts';

interface Props {
	entry: JournalEntry;
}

/** What a revision of an entry says: the words, when it was, who wrote it. */
export function EntryWords( { entry }: Props ) {
	return (
		<>
			<strong dir="auto">{ entry.subject }</strong>{ ' ' }
			<span dir="auto">{ entry.text }</span>{ ' ' }
			<span className="deskside-small">
				{ timeOf( entry ) }, <bdi>{ entry.written_by.name }</bdi>
			</span>
		</>
	);
}

function timeOf( { kind, happened_at, ended_at }: JournalEntry ): string {
	const from = formatInstant( happened_at );
	if ( ended_at ) {
		return `${ from } – ${ formatInstant( ended_at ) }`;
	}
	return kind === 'work'
		? from
		: /* translators: %s: a date and time */
		  sprintf( __( 'since %s', 'deskside' ), from );
}
