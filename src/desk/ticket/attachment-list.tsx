import { __ } from '@wordpress/i18n';
import type { Attachment } from '../../contract/attachment.ts';
import { attachmentUrl } from '../api/attachment-url.ts';
import { AwaitedFile } from '../files/awaited-file.tsx';

interface Props {
	/** Of a message that this agent wrote. */
	isOwn: boolean;
	/** Where the agent's files for this ticket are. */
	shelfName: string;
	onReload: () => void;
	attachments: readonly Attachment[];
}

/** The files of a message, to be saved; the picture of the screen is shown beside the thread. */
export function AttachmentList( {
	attachments,
	isOwn,
	shelfName,
	onReload,
}: Props ) {
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
					{ isOwn && one.status === 'awaited' && (
						<AwaitedFile
							file={ one }
							name={ shelfName }
							onReload={ onReload }
						/>
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
			<small>{ whatOf( attachment ) }</small>
		</span>
	);
}

function whatOf( { status, refused_for }: Attachment ): string {
	if ( status === 'awaited' ) {
		return __( 'is still on its way', 'deskside' );
	}
	return refused_for === 'cancelled'
		? __( 'was called off', 'deskside' )
		: __( 'could not be read', 'deskside' );
}
