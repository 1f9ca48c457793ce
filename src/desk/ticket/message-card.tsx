import { __ } from '@wordpress/i18n';
import type { Message } from '../../contract/ticket.ts';
import { formatInstant } from '../format/format-instant.ts';
import { AttachmentList } from './attachment-list.tsx';

interface Props {
	message: Message;
	/** Where the agent's files for this ticket are. */
	shelfName: string;
	onReload: () => void;
}

/** One message, its body as plain text. */
export function MessageCard( { message, shelfName, onReload }: Props ) {
	const { author, body, received_at: at, attachments } = message;
	return (
		<article className="deskside-message" data-author={ author.kind }>
			<header className="deskside-message__head">
				<bdi>
					{ author.you ? __( 'You', 'deskside' ) : author.name }
				</bdi>
				<time dateTime={ at }>{ formatInstant( at ) }</time>
			</header>
			<p className="deskside-message__body" dir="auto">
				{ body }
			</p>
			<AttachmentList
				attachments={ attachments }
				isOwn={ author.kind === 'agent' && author.you }
				shelfName={ shelfName }
				onReload={ onReload }
			/>
		</article>
	);
}
