import type { Agent } from '../../contract/desk.ts';
import { useState } from 'react';
import { useLive } from '../live/use-live.ts';
import { HelpDialog } from '../keyboard/help-dialog.tsx';
import { useDeskShortcuts } from '../keyboard/use-desk-shortcuts.ts';
import { QueueRegion } from '../queue/queue-region.tsx';
import { TicketRegion } from '../ticket/ticket-region.tsx';
import { DeskHeader } from './desk-header.tsx';
import { useOpenTicket } from './route.ts';
import { useTitle } from './use-title.ts';

interface Props {
	agent: Agent;
}

/** The desk of a signed-in agent: the queue, and beside it (on a narrow screen instead of it) the open ticket. */
export function Desk( { agent }: Props ) {
	const open = useOpenTicket();
	const [ isHelping, setHelping ] = useState( false );
	useLive( open );
	useTitle( agent.provider_name, open );
	useDeskShortcuts( () => setHelping( true ) );
	return (
		<div className="deskside-desk" data-open={ open ? 'ticket' : 'queue' }>
			<DeskHeader agent={ agent } onHelp={ () => setHelping( true ) } />
			<QueueRegion open={ open } />
			<main
				className="deskside-ticket-region"
				id="ticket"
				tabIndex={ -1 }
			>
				<TicketRegion id={ open } agent={ agent } />
			</main>
			{ isHelping && (
				<HelpDialog onClose={ () => setHelping( false ) } />
			) }
		</div>
	);
}
