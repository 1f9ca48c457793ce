import { useState } from 'react';
import type { Agent } from '../../contract/desk.ts';
import { HelpDialog } from '../keyboard/help-dialog.tsx';
import { KeyDialog } from '../keyboard/key-dialog.tsx';
import type { KeyQuestion } from '../keyboard/targets.ts';
import { useDeskShortcuts } from '../keyboard/use-desk-shortcuts.ts';
import { useLive } from '../live/use-live.ts';
import { QueueRegion } from '../queue/queue-region.tsx';
import { DeskHeader } from './desk-header.tsx';
import { PlaceRegion } from './place-region.tsx';
import { usePlace } from './route.ts';
import { SkipLinks } from './skip-links.tsx';
import { useTitle } from './use-title.ts';

interface Props {
	agent: Agent;
}

/** The desk of a signed-in agent: the queue, and beside it (on a narrow screen instead of it) the open ticket or page. */
export function Desk( { agent }: Props ) {
	const place = usePlace();
	const open = place.page === 'ticket' ? place.id : null;
	const [ isHelping, setHelping ] = useState( false );
	useLive( open );
	const [ asked, setAsked ] = useState< KeyQuestion | null >( null );
	useTitle( agent.provider_name, place );
	useDeskShortcuts( () => setHelping( true ), setAsked );
	return (
		<div
			className="deskside-desk"
			data-open={ place.page === 'queue' ? 'queue' : 'ticket' }
		>
			<SkipLinks isAway={ place.page !== 'queue' } />
			<DeskHeader
				agent={ agent }
				place={ place }
				onHelp={ () => setHelping( true ) }
			/>
			<main className="deskside-main">
				<QueueRegion open={ open } />
				<PlaceRegion place={ place } agent={ agent } />
			</main>
			{ isHelping && (
				<HelpDialog onClose={ () => setHelping( false ) } />
			) }
			{ asked && (
				<KeyDialog asked={ asked } onClose={ () => setAsked( null ) } />
			) }
		</div>
	);
}
