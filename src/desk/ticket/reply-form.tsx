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
import { useOnce } from '../drafts/use-once.ts';
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
	const isEmpty = value.body.trim() === '';

	const send = async ( event: FormEvent ) => {
		event.preventDefault();
		if ( isEmpty ) {
			focusTarget( 'reply' );
			return;
		}
		const written_at = new Date().toISOString();
		const outcome = await run( () =>
			onSend( { ...value, attachments: [], written_at } )
		);
		if ( outcome === 'done' ) {
			clear();
			speak( __( 'Your answer is sent.', 'deskside' ) );
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
			<ProblemNotice problem={ problem } />
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
					aria-disabled={ busy || isEmpty }
				>
					{ __( 'Send the answer', 'deskside' ) }
				</Button>
			</div>
		</form>
	);
}
