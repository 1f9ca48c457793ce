import { __ } from '@wordpress/i18n';
import type { Message } from '../../contract/ticket.ts';
import { MessageCard } from './message-card.tsx';

interface Props {
	messages: readonly Message[];
}

/** What was said, oldest first. */
export function Thread( { messages }: Props ) {
	return (
		<section aria-label={ __( 'Messages', 'deskside' ) }>
			<ol className="deskside-thread">
				{ messages.map( ( message ) => (
					<li key={ message.id }>
						<MessageCard message={ message } />
					</li>
				) ) }
			</ol>
		</section>
	);
}
