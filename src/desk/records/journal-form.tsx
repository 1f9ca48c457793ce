import { Button, TextareaControl, TextControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { z } from 'zod';
import {
	journalEntry,
	type JournalEntry,
	type JournalKind,
} from '../../contract/journal.ts';
import { toLocalTime } from '../format/local-time.ts';
import { ProblemNotice } from '../words/problem-notice.tsx';
import { FormButtons } from './form-buttons.tsx';
import { fromField } from './from-field.ts';
import { saveEntry } from './save-entry.ts';
import { useForm } from './use-form.ts';

const draft = z.object( {
	subject: z.string(),
	text: z.string(),
	/** As the fields hold them. */
	from: z.string(),
	to: z.string(),
	/** The revision that it sets right, and what it said of time; null for a new entry. */
	of: journalEntry
		.pick( { revision: true, happened_at: true, ended_at: true } )
		.nullable(),
} );

interface Props {
	/** Where what is typed rests. */
	draftName: string;
	/** False when it stands open by itself. */
	takesFocus?: boolean;
	contractId: string;
	kind: JournalKind;
	/** The entry to set right; null to write another. */
	entry: JournalEntry | null;
	/** After it is there, or when the agent leaves it. */
	onClose: () => void;
}

const inField = ( at: string | null | undefined ) =>
	at ? toLocalTime( Date.parse( at ) ) : '';

const draftOf = ( entry: JournalEntry | null ): z.infer< typeof draft > => ( {
	subject: entry?.subject ?? '',
	text: entry?.text ?? '',
	from: inField( entry?.happened_at ?? new Date().toISOString() ),
	to: inField( entry?.ended_at ),
	of: entry && {
		revision: entry.revision,
		happened_at: entry.happened_at,
		ended_at: entry.ended_at,
	},
} );

/** An entry of the journal, new or set right. */
export function JournalForm( {
	draftName,
	takesFocus,
	contractId,
	kind,
	entry,
	onClose,
}: Props ) {
	const { value, isBegun, update, throwAway, busy, problem, formProps } =
		useForm( {
			name: draftName,
			schema: draft,
			empty: () => draftOf( entry ),
			send: ( { subject, text, from, to, of }, { key, at } ) =>
				saveEntry(
					contractId,
					kind,
					entry && of && { id: entry.id, revision: of.revision },
					key,
					{
						subject,
						text,
						happened_at:
							fromField( from, of?.happened_at ?? null ) ?? at,
						ended_at: fromField( to, of?.ended_at ?? null ),
					}
				),
			done: entry
				? __( 'The entry is corrected.', 'deskside' )
				: __( 'The entry is written.', 'deskside' ),
			onDone: onClose,
			takesFocus,
		} );
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
				value={ value.subject }
				onChange={ ( subject ) => update( { subject } ) }
			/>
			<TextareaControl
				__nextHasNoMarginBottom
				label={ __( 'More about it', 'deskside' ) }
				rows={ 2 }
				maxLength={ 5000 }
				dir="auto"
				value={ value.text }
				onChange={ ( text ) => update( { text } ) }
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
				value={ value.from }
				onChange={ ( from ) => update( { from } ) }
			/>
			{ kind !== 'work' && (
				<TextControl
					__nextHasNoMarginBottom
					label={ __( 'Until (empty: still there)', 'deskside' ) }
					type="datetime-local"
					min={ value.from }
					max={ latest }
					value={ value.to }
					onChange={ ( to ) => update( { to } ) }
				/>
			) }
			<ProblemNotice problem={ problem }>
				{ entry && problem?.code === 'state_conflict' && (
					<Button variant="secondary" onClick={ throwAway }>
						{ __(
							'Throw mine away and show what is there now',
							'deskside'
						) }
					</Button>
				) }
			</ProblemNotice>
			<FormButtons
				send={
					entry
						? __( 'Save the correction', 'deskside' )
						: __( 'Write it down', 'deskside' )
				}
				busy={ busy }
				isBegun={ isBegun }
				onClose={ onClose }
				onThrowAway={ throwAway }
			/>
		</form>
	);
}
