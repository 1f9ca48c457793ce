import { Button, TextareaControl, TextControl } from '@wordpress/components';
import { useSelect } from '@wordpress/data';
import { __ } from '@wordpress/i18n';
import { useEffect, useRef } from '@wordpress/element';
import type { ReactNode } from 'react';
import type { Box, PickedField } from '../../../contract/capture.ts';
import { SUBJECT_MAX } from '../../../contract/ticket.ts';
import type { Summary } from '../../../contract/summary.ts';
import type { ApiError } from '../../api/api-error.ts';
import { OwnFiles } from '../../files/own-files.tsx';
import { transferredFiles } from '../../files/transferred-files.ts';
import { useOwnFiles } from '../../files/use-own-files.ts';
import { store } from '../../store/index.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import type { AskPage } from './ask-page.ts';
import type { AskDraft } from './draft/ask-draft.ts';
import { keptRoom } from './draft/kept-room.ts';
import type { useAskDraft } from './draft/use-ask-draft.ts';
import { agreedBefore } from './estimate/agreed-before.ts';
import { useEstimate } from './estimate/use-estimate.ts';
import { FieldPart } from './field/field-part.tsx';
import { useFieldPicker } from './field/use-field-picker.ts';
import { PhoneFirst } from './phone-first.tsx';
import { Preview } from './preview/preview.tsx';
import { SendBar } from './send/send-bar.tsx';
import type { Shown } from './send/send-draft.ts';
import type { Sending } from './send/use-send.ts';
import { TopicFields } from './topic/topic-fields.tsx';
import { isUrgent, urgencyOf } from './topic/urgency-of.ts';
import { missingFields } from './missing-fields.ts';
import { Refusal } from './refusal.tsx';

type Props = {
	page: AskPage;
	handle: ReturnType< typeof useAskDraft >;
	draft: AskDraft;
	summary: Summary | null;
	sending: Sending;
	onSend: ( shown: Shown ) => void;
	onRefuse: ( error: ApiError ) => void;
	onPicking: ( picking: boolean ) => void;
	onField: ( rect: Box | null ) => void;
	wanted: PickedField | null;
	answers:
		| ( ( words: string, field: PickedField | null ) => ReactNode )
		| undefined;
};

/** The form. Nothing in it is ever disabled for want of something else: what is missing is said when it is sent. */
export function AskForm( props: Props ) {
	const { page, handle, draft, summary, sending, onPicking } = props;
	const { change, picture, showPage } = handle;
	const topics = useSelect( ( select ) => select( store ).getTopics(), [] );
	const urgency = urgencyOf( draft, topics );
	const urgent = isUrgent( draft, topics );
	const left = summary?.minutes.allowance?.remaining ?? null;
	const estimate = useEstimate(
		draft.topic
			? { topic: draft.topic, urgency, facts: draft.facts }
			: null,
		left
	);
	const own = useOwnFiles( draft.own, ( files ) => change( { own: files } ) );
	const picker = useFieldPicker( {
		capture: page.capture,
		frozen: page.frozen,
		onPicking,
		onPick: ( field, scrolled ) => {
			props.onField( field.rect );
			if ( scrolled ) {
				showPage( page.freeze(), field );
			} else {
				change( {
					capture: draft.capture && { ...draft.capture, field },
				} );
			}
		},
	} );
	useWanted( props );
	const body = useRef< HTMLTextAreaElement >( null );
	useEffect( () => {
		// The panel has just opened and holds the focus itself; nowhere else is it taken away.
		if ( document.activeElement?.getAttribute( 'role' ) === 'dialog' ) {
			body.current?.focus();
		}
	}, [] );
	if ( picker.picking ) {
		return (
			<FieldPart
				picking
				field={ null }
				onStart={ picker.start }
				onCancel={ picker.cancel }
				onForget={ () => {} }
			/>
		);
	}

	const submit = ( shown: Shown ) => {
		const missing = missingFields( draft, topics );
		if ( missing ) {
			props.onRefuse( missing );
		} else {
			props.onSend( shown );
		}
	};
	return (
		<form
			className="deskside-ask"
			aria-label={ __( 'Ask for help', 'deskside' ) }
			onSubmit={ ( event ) => event.preventDefault() }
			onPaste={ ( event ) =>
				own.add( transferredFiles( event.clipboardData ) )
			}
		>
			<div className="deskside-ask__fields">
				<DraftNotice handle={ handle } draft={ draft } />
				{ urgent && summary?.phone && (
					<PhoneFirst phone={ summary.phone } ticketId={ draft.id } />
				) }
				<TextareaControl
					__nextHasNoMarginBottom
					className="deskside-body"
					label={ __( 'What do you need help with?', 'deskside' ) }
					ref={ body }
					rows={ 5 }
					value={ draft.body }
					onChange={ ( body ) => change( { body } ) }
				/>
				{ props.answers?.( draft.body, draft.capture?.field ?? null ) }
				<TextControl
					__nextHasNoMarginBottom
					__next40pxDefaultSize
					label={ __( 'Short title (optional)', 'deskside' ) }
					maxLength={ SUBJECT_MAX }
					value={ draft.subject }
					onChange={ ( subject ) => change( { subject } ) }
				/>
				<Topics draft={ draft } onChange={ change } />
				{ page.capture && draft.capture && (
					<FieldPart
						picking={ false }
						field={ draft.capture.field }
						onStart={ picker.start }
						onCancel={ picker.cancel }
						onForget={ () =>
							change( {
								capture: draft.capture && {
									...draft.capture,
									field: null,
								},
							} )
						}
					/>
				) }
				<Preview
					draft={ draft }
					painting={ picture.painting }
					edits={ picture.edits }
					onEdits={ picture.setEdits }
					frozen={ handle.frozen }
					onParts={ ( parts ) => change( { parts } ) }
					onRetake={
						page.capture &&
						( () => showPage( page.freeze(), null ) )
					}
				/>
				<OwnFiles
					files={ draft.own }
					adding={ own.adding }
					room={ keptRoom( draft ) }
					onAdd={ own.add }
					onRemove={ own.remove }
				/>
				{ sending.status === 'refused' && (
					<Refusal
						error={ sending.error }
						again={ sending.again }
						signInUrl={ `${ page.boot.page_url }&sign_in=` }
					/>
				) }
			</div>
			<SendBar
				estimate={ estimate.state }
				isPending={ estimate.isPending }
				urgent={ urgent }
				currency={ summary?.contract.currency ?? 'EUR' }
				left={ left }
				before={ agreedBefore( draft ) }
				mayAgree={ page.boot.rights.approve_quotes }
				hasApprover={ page.boot.rights.has_approver }
				busy={ sending.status === 'sending' }
				onSend={ submit }
			/>
		</form>
	);
}

/** Takes in a field that was chosen on the page: once, as soon as the draft knows its screen. */
function useWanted( { page, handle, draft, wanted, onField }: Props ): void {
	const taken = useRef< PickedField | null >( null );
	useEffect( () => {
		if ( ! wanted || ! draft.capture || taken.current === wanted ) {
			return;
		}
		taken.current = wanted;
		onField( wanted.rect );
		if ( draft.capture.screen.id === page.data.screen.id ) {
			handle.change( { capture: { ...draft.capture, field: wanted } } );
		} else {
			// The kept draft is about another screen; this question is about this one.
			handle.showPage( page.freeze(), wanted );
		}
	} );
}

function Topics( {
	draft,
	onChange,
}: {
	draft: AskDraft;
	onChange: ( patch: Partial< AskDraft > ) => void;
} ) {
	const topics = useSelect( ( select ) => select( store ).getTopics(), [] );
	const failure = useSelect(
		( select ) => select( store ).getFailure( 'topics' ),
		[]
	);
	if ( topics ) {
		return (
			<TopicFields
				topics={ topics }
				draft={ draft }
				onChange={ onChange }
			/>
		);
	}
	return failure ? <ProblemNotice code={ failure } /> : null;
}

function DraftNotice( {
	handle,
	draft,
}: {
	handle: ReturnType< typeof useAskDraft >;
	draft: AskDraft;
} ) {
	if ( ! handle.kept ) {
		return (
			<p className="deskside-notice is-info">
				{ __(
					'This browser does not keep drafts. What you write is lost when you leave the page before sending it.',
					'deskside'
				) }
			</p>
		);
	}
	if ( ! handle.restored || ! draft.body ) {
		return null;
	}
	return (
		<div className="deskside-notice is-info">
			<p>
				{ __(
					'Your unfinished request is back, with its picture.',
					'deskside'
				) }
			</p>
			<Button variant="link" onClick={ () => void handle.clear() }>
				{ __( 'Throw it away and start afresh', 'deskside' ) }
			</Button>
		</div>
	);
}
