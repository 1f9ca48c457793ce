import { Button, SelectControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { useState } from 'react';
import { JOURNAL_KINDS, type JournalKind } from '../../contract/journal.ts';
import { getJournal } from '../api/get-journal.ts';
import { journalCsvUrl } from '../api/journal-csv-url.ts';
import { ReadingNotice } from '../app/reading-notice.tsx';
import { useRead } from '../app/use-read.ts';
import { draftKey } from '../drafts/draft-key.ts';
import { hasDraft } from '../drafts/kept-drafts.ts';
import { useAgentId } from '../drafts/use-agent-id.ts';
import { journalLabel } from '../words/journal-label.ts';
import { JournalLine } from './journal-line.tsx';
import { NewEntry } from './new-entry.tsx';

interface Props {
	/** `con_` and a ULID. */
	contractId: string;
}

/** The contract's journal: functions, anomalies and work done, one list at a time, and the form to add to it. */
export function JournalPanel( { contractId }: Props ) {
	const agentId = useAgentId();
	const nameOf = ( of: JournalKind ) =>
		draftKey( 'journal', agentId, `${ contractId }.${ of }` );
	const [ kind, setKind ] = useState< JournalKind >(
		// What was begun is in sight again.
		() => JOURNAL_KINDS.find( ( of ) => hasDraft( nameOf( of ) ) ) ?? 'work'
	);
	const [ after, setAfter ] = useState< string | null >( null );
	const { reading, reload } = useRead(
		`journal ${ contractId } ${ kind } ${ after }`,
		() => getJournal( contractId, kind, after )
	);
	const choose = ( value: string ) => {
		setKind( value as JournalKind );
		setAfter( null );
	};
	const next = reading.status === 'here' ? reading.value.next : null;
	return (
		<section className="deskside-panel" aria-labelledby="journal-title">
			<h3 id="journal-title">{ __( 'Journal', 'deskside' ) }</h3>
			<SelectControl
				__nextHasNoMarginBottom
				label={ __( 'List', 'deskside' ) }
				value={ kind }
				options={ JOURNAL_KINDS.map( ( value ) => ( {
					value,
					label: journalLabel( value ),
				} ) ) }
				onChange={ choose }
			/>
			{ reading.status !== 'here' ? (
				<ReadingNotice reading={ reading } onRetry={ reload } />
			) : (
				<ul className="deskside-reasons">
					{ reading.value.entries.length === 0 && (
						<li>
							{ __( 'Nothing is written here yet.', 'deskside' ) }
						</li>
					) }
					{ reading.value.entries.map( ( entry ) => (
						<JournalLine
							key={ entry.id }
							contractId={ contractId }
							draftName={ `${ nameOf( kind ) }.${ entry.id }` }
							entry={ entry }
							onChange={ reload }
						/>
					) ) }
				</ul>
			) }
			<NewEntry
				key={ kind }
				draftName={ `${ nameOf( kind ) }.new` }
				contractId={ contractId }
				kind={ kind }
				onClose={ reload }
			>
				{ after && (
					<Button
						variant="secondary"
						onClick={ () => setAfter( null ) }
					>
						{ __( 'Newest ones', 'deskside' ) }
					</Button>
				) }
				{ next && (
					<Button
						variant="secondary"
						onClick={ () => setAfter( next ) }
					>
						{ __( 'Older ones', 'deskside' ) }
					</Button>
				) }
				<Button
					variant="tertiary"
					href={ journalCsvUrl( contractId ) }
					download
				>
					{ __( 'The whole journal as CSV', 'deskside' ) }
				</Button>
			</NewEntry>
		</section>
	);
}
