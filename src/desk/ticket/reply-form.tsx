import { Button, SelectControl, TextareaControl } from '@wordpress/components';
import { speak } from '@wordpress/a11y';
import { __ } from '@wordpress/i18n';
import { type FormEvent } from 'react';
import { z } from 'zod';
import { reply, type Reply } from '../../contract/desk.ts';
import { BODY_MAX } from '../../contract/ticket.ts';
import { draftKey } from '../drafts/draft-key.ts';
import { newUlid } from '../drafts/new-ulid.ts';
import { submitOnCtrlEnter } from '../drafts/submit-on-ctrl-enter.ts';
import { useDraft } from '../drafts/use-draft.ts';
import { useAttempt } from '../drafts/use-attempt.ts';
import { useOnce } from '../drafts/use-once.ts';
import { FileField } from '../files/file-field.tsx';
import { useFiles } from '../files/use-files.ts';
import { useFollowing } from '../files/use-following.ts';
import { focusTarget, targetProps } from '../keyboard/targets.ts';
import { ProblemNotice } from '../words/problem-notice.tsx';

const draft = reply
	.pick( { id: true, status: true } )
	.extend( { body: z.string() } );

const emptyDraft = (): z.infer< typeof draft > => ( {
	id: `msg_${ newUlid() }`,
	body: '',
	status: 'answered',
} );

interface Props {
	ticketId: string;
	agentId: string;
	onSend: ( reply: Reply ) => Promise< unknown >;
	onReload: () => void;
}

/** The answer, and where the ticket stands after it. */
export function ReplyForm( { ticketId, agentId, onSend, onReload }: Props ) {
	const { value, update, clear } = useDraft(
		draftKey( 'reply', agentId, ticketId ),
		draft,
		emptyDraft
	);
	const { busy, problem, run } = useOnce();
	const own = useFiles();
	const following = useFollowing( own );
	const writtenAt = useAttempt();
	const isEmpty = value.body.trim() === '';
	const isWaiting = busy || following.isOpen;

	const send = async ( event: FormEvent ) => {
		event.preventDefault();
		if ( isEmpty ) {
			focusTarget( 'reply' );
			return;
		}
		if ( following.isOpen ) {
			return;
		}
		const content = {
			...value,
			attachments: own.files.map( ( { announced } ) => announced ),
		};
		const outcome = await run( () =>
			onSend( { ...content, written_at: writtenAt( content ) } )
		);
		if ( outcome === 'done' ) {
			clear();
			speak( __( 'Your answer is sent.', 'deskside' ) );
			await following.start();
		} else if ( outcome === 'refused' ) {
			update( { id: emptyDraft().id } );
			onReload();
		}
	};

	return (
		<form
			className="deskside-form"
			aria-label={ __( 'Answer', 'deskside' ) }
			onSubmit={ ( event ) => void send( event ) }
			onPaste={ ( { clipboardData } ) =>
				own.add( [ ...clipboardData.files ] )
			}
			onDragOver={ ( event ) => event.preventDefault() }
			onDrop={ ( event ) => {
				event.preventDefault();
				void own.add( [ ...event.dataTransfer.files ] );
			} }
		>
			<TextareaControl
				__nextHasNoMarginBottom
				{ ...targetProps( 'reply' ) }
				label={ __( 'Your answer', 'deskside' ) }
				rows={ 6 }
				maxLength={ BODY_MAX }
				dir="auto"
				aria-keyshortcuts="r"
				onKeyDown={ submitOnCtrlEnter }
				value={ value.body }
				onChange={ ( body ) => update( { body } ) }
			/>
			<FileField
				files={ own.files }
				sent={ own.sent }
				refusal={ own.refusal }
				following={ following.isOpen }
				onAdd={ ( files ) => void own.add( files ) }
				onDrop={ own.drop }
			/>
			<ProblemNotice problem={ problem ?? following.problem } />
			{ following.problem && (
				<Button
					variant="secondary"
					onClick={ () => void following.start() }
				>
					{ __( 'Send the files again', 'deskside' ) }
				</Button>
			) }
			<div className="deskside-form__send">
				<SelectControl
					__nextHasNoMarginBottom
					label={ __(
						'After this answer the ticket is',
						'deskside'
					) }
					value={ value.status }
					options={ [
						{
							value: 'answered',
							label: __( 'answered', 'deskside' ),
						},
						{
							value: 'waiting',
							label: __( 'waiting for the client', 'deskside' ),
						},
						{ value: 'solved', label: __( 'solved', 'deskside' ) },
					] }
					onChange={ ( status ) =>
						update( { status: status as Reply[ 'status' ] } )
					}
				/>
				<Button
					variant="primary"
					type="submit"
					isBusy={ busy }
					aria-disabled={ isWaiting || isEmpty }
				>
					{ __( 'Send the answer', 'deskside' ) }
				</Button>
			</div>
		</form>
	);
}
