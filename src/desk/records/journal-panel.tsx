import { Button, SelectControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { useState } from 'react';
import { JOURNAL_KINDS, type JournalKind } from '../../contract/journal.ts';
import { getJournal } from '../api/get-journal.ts';
import { ReadingNotice } from '../app/reading-notice.tsx';
import { ticketHref } from '../app/route.ts';
import { useRead } from '../app/use-read.ts';
import { formatInstant } from '../format/format-instant.ts';
import { journalLabel } from '../words/journal-label.ts';
import { JournalForm } from './journal-form.tsx';

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
						<li key={ entry.id }>
							<strong dir="auto">{ entry.subject }</strong>{ ' ' }
							<span dir="auto">{ entry.text }</span>{ ' ' }
							<span className="deskside-small">
								{ formatInstant( entry.happened_at ) },{ ' ' }
								<bdi>{ entry.written_by.name }</bdi>
							</span>{ ' ' }
							{ entry.ticket_id && (
								<a href={ ticketHref( entry.ticket_id ) }>
									{ __( 'Open the ticket', 'deskside' ) }
								</a>
							) }
						</li>
					) ) }
				</ul>
			) }
			{ isOpen ? (
				<JournalForm
					contractId={ contractId }
					kind={ kind }
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
					{ next && (
						<Button
							variant="secondary"
							onClick={ () => setAfter( next ) }
						>
							{ __( 'Older ones', 'deskside' ) }
						</Button>
					) }
				</div>
			) }
		</section>
	);
}
