import { Button } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import { useState } from 'react';
import type { JournalEntry } from '../../contract/journal.ts';
import { ticketHref } from '../app/route.ts';
import { useOpen } from '../drafts/use-open.ts';
import { EntryHistory } from './entry-history.tsx';
import { EntryWords } from './entry-words.tsx';
import { JournalForm } from './journal-form.tsx';

interface Props {
	contractId: string;
	/** Where a correction rests while it is typed. */
	draftName: string;
	entry: JournalEntry;
	onChange: () => void;
}

/** An entry of the journal, what it said before, and the form to set it right when this side wrote it. */
export function JournalLine( {
	contractId,
	draftName,
	entry,
	onChange,
}: Props ) {
	const correction = useOpen( draftName );
	const [ isOld, setOld ] = useState( false );
	return (
		<li className="deskside-entry">
			<p>
				<EntryWords entry={ entry } />{ ' ' }
				{ entry.ticket_id && (
					<a href={ ticketHref( entry.ticket_id ) }>
						{ __( 'Open the ticket', 'deskside' ) }
					</a>
				) }
			</p>
			{ correction.isOpen ? (
				<JournalForm
					draftName={ draftName }
					takesFocus={ correction.isPressed }
					contractId={ contractId }
					kind={ entry.kind }
					entry={ entry }
					onClose={ () => {
						correction.close();
						onChange();
					} }
				/>
			) : (
				<div className="deskside-buttons">
					{ entry.written_by.kind === 'agent' &&
						! entry.is_record && (
							<Button
								variant="link"
								aria-label={ sprintf(
									/* translators: %s: an entry of the journal */
									__( 'Correct: %s', 'deskside' ),
									entry.subject
								) }
								onClick={ correction.open }
							>
								{ __( 'Correct', 'deskside' ) }
							</Button>
						) }
					{ entry.revision > 1 && (
						<Button
							variant="link"
							aria-expanded={ isOld }
							onClick={ () => setOld( ! isOld ) }
						>
							{ __( 'Earlier versions', 'deskside' ) }
						</Button>
					) }
				</div>
			) }
			{ isOld && (
				<EntryHistory contractId={ contractId } entry={ entry } />
			) }
		</li>
	);
}
