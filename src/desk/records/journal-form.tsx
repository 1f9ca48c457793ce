import { TextareaControl, TextControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { useState } from 'react';
import type { JournalKind } from '../../contract/journal.ts';
import { createJournalEntry } from '../api/create-journal-entry.ts';
import { fromLocalTime, toLocalTime } from '../format/local-time.ts';
import { ProblemNotice } from '../words/problem-notice.tsx';
import { FormButtons } from './form-buttons.tsx';
import { useForm } from './use-form.ts';

interface Props {
	contractId: string;
	kind: JournalKind;
	onClose: () => void;
}

/** One more entry of the journal. */
export function JournalForm( { contractId, kind, onClose }: Props ) {
	const [ subject, setSubject ] = useState( '' );
	const [ text, setText ] = useState( '' );
	const [ at, setAt ] = useState( () => toLocalTime( Date.now() ) );
	const { busy, problem, formProps } = useForm(
		( key ) =>
			createJournalEntry( contractId, {
				id: `jou_${ key }`,
				kind,
				subject,
				text,
				happened_at: fromLocalTime( at ) ?? new Date().toISOString(),
				ended_at: null,
			} ),
		__( 'The entry is written.', 'deskside' ),
		onClose
	);
	return (
		<form { ...formProps } aria-label={ __( 'Add an entry', 'deskside' ) }>
			<TextControl
				__nextHasNoMarginBottom
				label={ __( 'What it is', 'deskside' ) }
				help={ __( 'The client reads this.', 'deskside' ) }
				maxLength={ 500 }
				required
				dir="auto"
				value={ subject }
				onChange={ setSubject }
			/>
			<TextareaControl
				__nextHasNoMarginBottom
				label={ __( 'More about it', 'deskside' ) }
				rows={ 2 }
				maxLength={ 5000 }
				dir="auto"
				value={ text }
				onChange={ setText }
			/>
			<TextControl
				__nextHasNoMarginBottom
				label={ __( 'When', 'deskside' ) }
				type="datetime-local"
				max={ toLocalTime( Date.now() ) }
				required
				value={ at }
				onChange={ setAt }
			/>
			<ProblemNotice problem={ problem } />
			<FormButtons
				send={ __( 'Write it down', 'deskside' ) }
				busy={ busy }
				onClose={ onClose }
			/>
		</form>
	);
}
