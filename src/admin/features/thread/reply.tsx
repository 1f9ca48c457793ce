import { Button, TextareaControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import type { Ticket } from '../../../contract/ticket.ts';
import { OwnFiles } from '../../files/own-files.tsx';
import { transferredFiles } from '../../files/transferred-files.ts';
import { UploadsPart } from '../../files/uploads-part.tsx';
import { useOwnFiles } from '../../files/use-own-files.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { type Replying, useReply } from './use-reply.ts';

type Props = { ticket: Ticket; owner: { site: string; person: string } };

/** The reply below a thread; a solved ticket is opened again by it. */
export function Reply( { ticket, owner }: Props ) {
	const { draft, change, replying, uploads, send } = useReply(
		ticket.id,
		owner
	);
	const own = useOwnFiles( draft?.own ?? [], ( files ) =>
		change( { own: files } )
	);
	const busy = replying.status === 'sending';
	return (
		<form
			className="deskside-reply"
			aria-label={ __( 'Reply', 'deskside' ) }
			onSubmit={ ( event ) => event.preventDefault() }
			onPaste={ ( event ) =>
				own.add( transferredFiles( event.clipboardData ) )
			}
		>
			<TextareaControl
				__nextHasNoMarginBottom
				label={
					ticket.status === 'solved'
						? __(
								'Not solved after all? Write what is left.',
								'deskside'
						  )
						: __( 'Your reply', 'deskside' )
				}
				rows={ 3 }
				value={ draft?.body ?? '' }
				onChange={ ( body ) => change( { body } ) }
			/>
			<OwnFiles
				files={ draft?.own ?? [] }
				adding={ own.adding }
				onAdd={ own.add }
				onRemove={ own.remove }
			/>
			<Outcome replying={ replying } />
			<UploadsPart
				rest={ uploads.rest }
				problem={ uploads.problem }
				onResume={ uploads.resume }
				onSkip={ uploads.skip }
			/>
			<Button
				__next40pxDefaultSize
				variant="primary"
				type="button"
				isBusy={ busy }
				aria-disabled={ busy || ! draft?.body.trim() }
				onClick={ send }
			>
				{ __( 'Send reply', 'deskside' ) }
			</Button>
		</form>
	);
}

function Outcome( { replying }: { replying: Replying } ) {
	switch ( replying.status ) {
		case 'refused':
			return <ProblemNotice code={ replying.error.code } />;
		case 'saved':
			return (
				<p className="deskside-notice is-info" role="status">
					{ __(
						'Saved on your site. It goes out by itself as soon as your provider can be reached.',
						'deskside'
					) }
				</p>
			);
		case 'sent':
			return <p role="status">{ __( 'Sent.', 'deskside' ) }</p>;
		case 'writing':
		case 'sending':
			return null;
	}
}
