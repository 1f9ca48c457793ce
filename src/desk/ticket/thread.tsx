import { __ } from '@wordpress/i18n';
import type { Message } from '../../contract/ticket.ts';
import { draftKey } from '../drafts/draft-key.ts';
import { MessageCard } from './message-card.tsx';

interface Props {
	ticketId: string;
	agentId: string;
	messages: readonly Message[];
	onReload: () => void;
}

/** What was said, oldest first. */
export function Thread( { ticketId, agentId, messages, onReload }: Props ) {
	return (
		<section aria-label={ __( 'Messages', 'deskside' ) }>
			<ol className="deskside-thread">
				{ messages.map( ( message ) => (
					<li key={ message.id }>
						<MessageCard
							message={ message }
							shelfName={ draftKey( 'files', agentId, ticketId ) }
							onReload={ onReload }
						/>
					</li>
				) ) }
			</ol>
		</section>
	);
}
