import { TextareaControl, TextControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { useState } from 'react';
import type { JournalEntry, JournalKind } from '../../contract/journal.ts';
import { toLocalTime } from '../format/local-time.ts';
import { ProblemNotice } from '../words/problem-notice.tsx';
import { FormButtons } from './form-buttons.tsx';
import { fromField } from './from-field.ts';
import { saveEntry } from './save-entry.ts';
import { useForm } from './use-form.ts';

interface Props {
	contractId: string;
	kind: JournalKind;
	/** The entry to set right; null to write another. */
	entry: JournalEntry | null;
	/** After it is there, or when the agent leaves it. */
	onClose: () => void;
}

const inField = ( at: string | null | undefined ) =>
	at ? toLocalTime( Date.parse( at ) ) : '';

/** An entry of the journal, new or set right. */
export function JournalForm( { contractId, kind, entry, onClose }: Props ) {
	const [ subject, setSubject ] = useState( entry?.subject ?? '' );
	const [ text, setText ] = useState( entry?.text ?? '' );
	const [ from, setFrom ] = useState( () =>
		inField( entry?.happened_at ?? new Date().toISOString() )
	);
	const [ to, setTo ] = useState( () => inField( entry?.ended_at ) );
	const { busy, problem, formProps } = useForm(
		( key ) =>
			saveEntry( contractId, kind, entry, key, {
				subject,
				text,
				happened_at:
					fromField( from, entry?.happened_at ?? null ) ??
					new Date().toISOString(),
				ended_at: fromField( to, entry?.ended_at ?? null ),
			} ),
		entry
			? __( 'The entry is corrected.', 'deskside' )
			: __( 'The entry is written.', 'deskside' ),
		onClose
	);
	const latest = toLocalTime( Date.now() );
	return (
		<form
			{ ...formProps }
			aria-label={
				entry
					? __( 'Correct the entry', 'deskside' )
					: __( 'Add an entry', 'deskside' )
			}
		>
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
				label={
					kind === 'work'
						? __( 'When', 'deskside' )
						: __( 'Since when', 'deskside' )
				}
				type="datetime-local"
				max={ latest }
				required
				value={ from }
				onChange={ setFrom }
			/>
			{ kind !== 'work' && (
				<TextControl
					__nextHasNoMarginBottom
					label={ __( 'Until (empty: still there)', 'deskside' ) }
					type="datetime-local"
					min={ from }
					max={ latest }
					value={ to }
					onChange={ setTo }
				/>
			) }
			<ProblemNotice problem={ problem } />
			<FormButtons
				send={
					entry
						? __( 'Save the correction', 'deskside' )
						: __( 'Write it down', 'deskside' )
				}
				busy={ busy }
				onClose={ onClose }
			/>
		</form>
	);
}
