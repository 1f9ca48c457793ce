import { __ } from '@wordpress/i18n';
import type { Attachment, RefusedFor } from '../../../contract/attachment.ts';
import { SaveFile } from '../../files/save-file.tsx';

/** A document or video of a message: one that is here can be saved; of another, why it is not. */
export default function AttachmentFile( {
	attachment,
}: {
	attachment: Attachment;
} ) {
	const { name, status } = attachment;
	return status === 'here' ? (
		<SaveFile file={ attachment } />
	) : (
		<p className="deskside-hint">
			<bdi>{ name }</bdi>: { whyNot( attachment.refused_for ) }
		</p>
	);
}

function whyNot( reason: RefusedFor | null ): string {
	switch ( reason ) {
		case null:
			return __( 'This file has not arrived yet.', 'deskside' );
		case 'cancelled':
			return __( 'This file was called off.', 'deskside' );
		case 'never_came':
			return __( 'This file never arrived.', 'deskside' );
		case 'erased':
			return __(
				'This file was erased with the data of its person.',
				'deskside'
			);
		case 'no_room':
			return __(
				'There is no room for this file any more; ask your provider.',
				'deskside'
			);
		case 'too_large':
			return __( 'This file is too large.', 'deskside' );
		case 'type':
			return __(
				'Files of this type are not taken, or this one is broken.',
				'deskside'
			);
		case 'unsafe':
			return __(
				'This file was refused: something in it runs by itself, hides, or is encrypted. Save or print it anew without that and send the new one.',
				'deskside'
			);
	}
}
