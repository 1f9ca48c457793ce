import { Button, SelectControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { useState } from 'react';
import { JOURNAL_KINDS, type JournalKind } from '../../contract/journal.ts';
import { getJournal } from '../api/get-journal.ts';
import { journalCsvUrl } from '../api/journal-csv-url.ts';
import { ReadingNotice } from '../app/reading-notice.tsx';
import { useRead } from '../app/use-read.ts';
import { journalLabel } from '../words/journal-label.ts';
import { JournalForm } from './journal-form.tsx';
import { JournalLine } from './journal-line.tsx';

interface Props {
	/** `con_` and a ULID. */
	contractId: string;
}

/** The contract's journal: functions, anomalies and work done, one list at a time, and the form to add to it. */
export function JournalPanel( { contractId }: Props ) {
	const [ kind, setKind ] = useState< JournalKind >( 'work' );
	const [ after, setAfter ] = useState< string | null >( null );
	const [ isOpen, setOpen ] = useState( false );
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
							entry={ entry }
							onChange={ reload }
						/>
					) ) }
				</ul>
			) }
			{ isOpen ? (
				<JournalForm
					contractId={ contractId }
					kind={ kind }
					entry={ null }
					onClose={ () => {
						setOpen( false );
						reload();
					} }
				/>
			) : (
				<div className="deskside-buttons">
					<Button
						variant="secondary"
						onClick={ () => setOpen( true ) }
					>
						{ __( 'Add an entry', 'deskside' ) }
					</Button>
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
				</div>
			) }
		</section>
	);
}
