import { Button } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import { useState } from 'react';
import type { QueueItem } from '../../contract/desk.ts';
import { AskDialog } from '../app/ask-dialog.tsx';
import { formatInstant } from '../format/format-instant.ts';
import { targetProps } from '../keyboard/targets.ts';

interface Props {
	item: QueueItem;
	agentId: string;
	busy: boolean;
	/** `from` names the colleague from whom it is taken over. */
	onTake: ( from: string | null ) => void;
}

/** Take in charge; of a colleague's ticket take over, which asks first. Nothing where the agent has it already. */
export function TakeButton( { item, agentId, busy, onTake }: Props ) {
	const [ isAsking, setAsking ] = useState( false );
	const { number, status, agent, agent_id: from, agent_since: since } = item;
	if ( status === 'solved' ) {
		return null;
	}
	if ( from === null || status === 'refused' ) {
		return (
			<Button
				variant="primary"
				aria-keyshortcuts="t"
				{ ...targetProps(
					'take',
					/* translators: %d: number of a ticket */
					sprintf( __( 'Take #%d in charge?', 'deskside' ), number )
				) }
				aria-disabled={ busy }
				onClick={ () => onTake( from ) }
			>
				{ __( 'Take in charge', 'deskside' ) }
			</Button>
		);
	}
	if ( from === agentId ) {
		return null;
	}
	const takeOver = sprintf(
		/* translators: %s: an agent's name */
		__( 'Take over from %s', 'deskside' ),
		agent ?? ''
	);
	return (
		<>
			<Button
				variant="secondary"
				aria-keyshortcuts="t"
				{ ...targetProps( 'take' ) }
				aria-disabled={ busy }
				onClick={ () => setAsking( true ) }
			>
				{ takeOver }
			</Button>
			{ isAsking && (
				<AskDialog
					title={ sprintf(
						/* translators: 1: number of a ticket, 2: an agent's name */
						__( 'Take #%1$d over from %2$s?', 'deskside' ),
						number,
						agent ?? ''
					) }
					confirm={ takeOver }
					onConfirm={ () => onTake( from ) }
					onClose={ () => setAsking( false ) }
				>
					<p>
						{ since &&
							sprintf(
								/* translators: 1: an agent's name, 2: a date and time */
								__(
									'%1$s has had this ticket since %2$s.',
									'deskside'
								),
								agent ?? '',
								formatInstant( since )
							) }{ ' ' }
						{ __(
							'From then on you are in charge of it; the desk shows it to everybody.',
							'deskside'
						) }
					</p>
				</AskDialog>
			) }
		</>
	);
}
