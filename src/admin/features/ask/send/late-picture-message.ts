import { __ } from '@wordpress/i18n';
import type { NewMessage } from '../../../../contract/ticket.ts';
import type { Upload } from '../../../files/announce-file.ts';
import { newId } from '../../../files/new-id.ts';

/** A picture that was not ready in time, announced by a message of its own. */
export const latePictureMessage = ( { announced }: Upload ): NewMessage => ( {
	id: newId( 'msg' ),
	body: __( 'Here is the picture of the screen.', 'deskside' ),
	attachments: [ announced ],
	written_at: new Date().toISOString(),
} );
