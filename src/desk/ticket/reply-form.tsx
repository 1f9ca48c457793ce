import { Button, SelectControl, TextareaControl } from '@wordpress/components';
import { speak } from '@wordpress/a11y';
import { __ } from '@wordpress/i18n';
import { type FormEvent, useEffect } from 'react';
import { z } from 'zod';
import { reply, type Reply } from '../../contract/desk.ts';
import { BODY_MAX, type Message } from '../../contract/ticket.ts';
import { attempt, attemptOf } from '../drafts/attempt.ts';
import { beyond } from '../drafts/beyond.ts';
import { draftKey } from '../drafts/draft-key.ts';
import { newUlid } from '../drafts/new-ulid.ts';
import { submitOnCtrlEnter } from '../drafts/submit-on-ctrl-enter.ts';
import { useDraft } from '../drafts/use-draft.ts';
import { useOnce } from '../drafts/use-once.ts';
import { addFiles } from '../files/add-files.ts';
import { FileField } from '../files/file-field.tsx';
import { follow, sendFollowing } from '../files/send-files.ts';
import { useFiles } from '../files/use-files.ts';
import { focusTarget, targetProps } from '../keyboard/targets.ts';
import { ProblemNotice } from '../words/problem-notice.tsx';

const draft = reply.pick( { id: true, status: true } ).extend( {
	body: z.string(),
	/** The last try under this id. */
	attempt: attempt.nullable().default( null ),
} );

const emptyDraft = (): z.infer< typeof draft > => ( {
	id: `msg_${ newUlid() }`,
	body: '',
	status: 'answered',
	attempt: null,
} );

interface Props {
	ticketId: string;
	agentId: string;
	messages: readonly Message[];
	onSend: ( reply: Reply ) => Promise< unknown >;
	onReload: () => void;
}

/** The answer, and where the ticket stands after it. */
export function ReplyForm( {
	ticketId,
	agentId,
	messages,
	onSend,
	onReload,
}: Props ) {
	const { value, update, change } = useDraft(
		draftKey( 'reply', agentId, ticketId ),
		draft,
		emptyDraft
	);
	const { busy, problem, run } = useOnce();
	const shelfName = draftKey( 'files', agentId, ticketId );
	const shelf = useFiles( shelfName );
	const isEmpty = value.body.trim() === '';
	const isFollowing = shelf.following.length > 0;

	/** Takes out of the form what the thread has; once, whoever notices first. */
	const settle = ( id: string, sent: { body: string } ) =>
		change( ( now ) =>
			now.id === id
				? {
						...beyond( now, sent, emptyDraft() ),
						id: emptyDraft().id,
						attempt: null,
				  }
				: now
		);
	const arrived = messages.find( ( { id } ) => id === value.id );
	useEffect( () => {
		if ( arrived ) {
			settle( arrived.id, sentIn( value ) ?? arrived );
			void follow( shelfName, idsOf( arrived.attachments ) );
		}
		// One message arrives once.
		// eslint-disable-next-line react-hooks/exhaustive-deps
	}, [ arrived?.id ] );

	const send = async ( event: FormEvent ) => {
		event.preventDefault();
		if ( isEmpty ) {
			focusTarget( 'reply' );
			return;
		}
		if ( busy || isFollowing ) {
			return;
		}
		const { id, body, status } = value;
		const attachments = shelf.chosen.map( ( { announced } ) => announced );
		const content = { id, body, status, attachments };
		const tried = attemptOf( value.attempt, content );
		update( { attempt: tried } );
		const outcome = await run( () =>
			onSend( { ...content, written_at: tried.at } )
		);
		if ( outcome === 'done' ) {
			settle( id, content );
			speak( __( 'Your answer is sent.', 'deskside' ) );
			await follow( shelfName, idsOf( attachments ) );
		} else if ( outcome === 'refused' ) {
			update( { id: emptyDraft().id, attempt: null } );
			onReload();
		}
	};

	return (
		<form
			className="deskside-form"
			aria-label={ __( 'Answer', 'deskside' ) }
			onSubmit={ ( event ) => void send( event ) }
			onPaste={ ( { clipboardData } ) =>
				void addFiles( shelfName, [ ...clipboardData.files ] )
			}
			onDragOver={ ( event ) => event.preventDefault() }
			onDrop={ ( event ) => {
				event.preventDefault();
				void addFiles( shelfName, [ ...event.dataTransfer.files ] );
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
			<FileField name={ shelfName } shelf={ shelf } />
			<ProblemNotice problem={ problem ?? shelf.problem } />
			{ shelf.problem && isFollowing && (
				<Button
					variant="secondary"
					onClick={ () => void sendFollowing( shelfName ) }
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
					aria-disabled={ busy || isFollowing || isEmpty }
				>
					{ __( 'Send the answer', 'deskside' ) }
				</Button>
			</div>
		</form>
	);
}

const idsOf = ( attachments: readonly { id: string }[] ) =>
	attachments.map( ( { id } ) => id );

/** What the last try of a draft sent; null when there was none. */
function sentIn( { attempt: last }: z.infer< typeof draft > ) {
	const sent = last && reply.partial().safeParse( JSON.parse( last.of ) );
	return sent?.data?.body === undefined ? null : { body: sent.data.body };
}
