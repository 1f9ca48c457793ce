import { __ } from '@wordpress/i18n';
import type { Message } from '../../../contract/ticket.ts';
import { useFormats } from '../../ui/formats.ts';
import { WrittenText } from '../../ui/written-text.tsx';
import { AttachmentPicture } from './attachment-picture.tsx';

const authorName = ( { author }: Message ) =>
	author.you ? __( 'You', 'deskside' ) : author.name;

/** One message of the thread; the sides are told apart by name and place, not by colour alone. */
export function MessageItem( { message }: { message: Message } ) {
	const formats = useFormats();
	return (
		<li className={ `deskside-message is-${ message.author.kind }` }>
			<p className="deskside-message__head">
				<strong dir="auto">{ authorName( message ) }</strong>{ ' ' }
				<time dateTime={ message.written_at }>
					{ formats.moment( message.written_at ) }
				</time>
			</p>
			<WrittenText text={ message.body } />
			{ message.attachments.map( ( attachment ) => (
				<AttachmentPicture
					key={ attachment.id }
					attachment={ attachment }
				/>
			) ) }
		</li>
	);
}
