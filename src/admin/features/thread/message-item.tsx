import { __ } from '@wordpress/i18n';
import { lazy, Suspense } from '@wordpress/element';
import type { Message } from '../../../contract/ticket.ts';
import { useFormats } from '../../ui/formats.ts';
import { WrittenText } from '../../ui/written-text.tsx';
import { AttachmentPicture } from './attachment-picture.tsx';

/** Loaded with the first document or video of a thread; without it the file is named in the thread's own mail and page. */
const AttachmentFile = lazy( () =>
	import( './attachment-file.tsx' ).catch( () => ( {
		default: () => <></>,
	} ) )
);

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
			{ message.attachments.map( ( attachment ) =>
				attachment.type.startsWith( 'image/' ) ? (
					<AttachmentPicture
						key={ attachment.id }
						attachment={ attachment }
					/>
				) : (
					<Suspense key={ attachment.id } fallback={ null }>
						<AttachmentFile attachment={ attachment } />
					</Suspense>
				)
			) }
		</li>
	);
}
