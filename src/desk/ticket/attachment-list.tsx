import { __ } from '@wordpress/i18n';
import type { Attachment } from '../../contract/attachment.ts';
import { attachmentUrl } from '../api/attachment-url.ts';

interface Props {
	attachments: readonly Attachment[];
}

/** The files of a message, to be saved; the picture of the screen is shown beside the thread. */
export function AttachmentList( { attachments }: Props ) {
	if ( attachments.length === 0 ) {
		return null;
	}
	return (
		<ul
			className="deskside-attachments"
			aria-label={ __( 'Attached', 'deskside' ) }
		>
			{ attachments.map( ( one ) => (
				<li key={ one.id }>
					{ one.status === 'here' ? (
						<Saved attachment={ one } />
					) : (
						<Missing attachment={ one } />
					) }
				</li>
			) ) }
		</ul>
	);
}

function Saved( { attachment }: { attachment: Attachment } ) {
	return (
		<a
			href={ attachmentUrl( attachment.id ) }
			download={ attachment.name }
			dir="auto"
		>
			{ attachment.name }
		</a>
	);
}

function Missing( { attachment }: { attachment: Attachment } ) {
	return (
		<span>
			<bdi>{ attachment.name }</bdi>{ ' ' }
			<small>
				{ attachment.status === 'awaited'
					? __( 'is still on its way', 'deskside' )
					: __( 'could not be read', 'deskside' ) }
			</small>
		</span>
	);
}
