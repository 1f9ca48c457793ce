import { __, sprintf } from '@wordpress/i18n';
import type { Attachment } from '../../../contract/attachment.ts';
import { useObjectUrl } from '../../files/use-object-url.ts';
import { describeProblem } from '../../ui/describe-problem.ts';
import { useAttachment } from '../../files/use-attachment.ts';

/** A picture of a message; it has no address of its own, so it is read as bytes. */
export function AttachmentPicture( {
	attachment,
}: {
	attachment: Attachment;
} ) {
	const { id, name, status } = attachment;
	const fetched = useAttachment( status === 'here' ? id : null );
	const url = useObjectUrl(
		fetched.status === 'ready' ? fetched.blob : null
	);
	if ( url ) {
		return (
			<a
				className="deskside-attachment"
				href={ url }
				target="_blank"
				rel="noopener"
				aria-label={ sprintf(
					/* translators: %s: a file's name. */
					__( 'Open %s in a new tab', 'deskside' ),
					name
				) }
			>
				<img src={ url } alt={ name } />
			</a>
		);
	}
	return (
		<p className="deskside-hint">
			<bdi>{ name }</bdi>: { stateText( status, fetched ) }
		</p>
	);
}

function stateText(
	status: Attachment[ 'status' ],
	fetched: ReturnType< typeof useAttachment >
): string {
	if ( status === 'refused' ) {
		return __(
			'This file was refused: it is not the picture it claimed to be.',
			'deskside'
		);
	}
	if ( status === 'awaited' ) {
		return __( 'This picture has not arrived yet.', 'deskside' );
	}
	return fetched.status === 'failed'
		? describeProblem( fetched.code ).sentence
		: __( 'The picture is being read…', 'deskside' );
}
