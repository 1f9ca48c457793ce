import { __ } from '@wordpress/i18n';
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
			<main className="deskside-main">
				<QueueRegion open={ open } />
				<section
					className="deskside-ticket-region"
					aria-label={ __( 'Ticket', 'deskside' ) }
				>
					<TicketRegion id={ open } agent={ agent } />
				</section>
			</main>
			{ isHelping && (
				<HelpDialog onClose={ () => setHelping( false ) } />
			) }
		</div>
	);
}
