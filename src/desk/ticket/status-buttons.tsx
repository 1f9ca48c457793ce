import { Button } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import { useState } from 'react';
import type { QueueItem, SeenTicket, SetStatus } from '../../contract/desk.ts';
import { AskDialog } from '../app/ask-dialog.tsx';
import { targetProps } from '../keyboard/targets.ts';
import { ProblemNotice } from '../words/problem-notice.tsx';
import { TakeButton } from './take-button.tsx';
import { useStatusChange } from './use-status-change.ts';

interface Props {
	item: QueueItem;
	agentId: string;
	/** What of the ticket stands on the screen. */
	seen: SeenTicket;
	onStatus: ( wanted: SetStatus, key: string ) => Promise< unknown >;
	/** The button that did it may be gone: the focus must go somewhere. */
	onDone: () => void;
	onReload: () => void;
}

/** Take in charge, take over, solved without another word, and open again. */
export function StatusButtons( {
	item,
	agentId,
	seen,
	onStatus,
	onDone,
	onReload,
}: Props ) {
	const [ asked, setAsked ] = useState< SeenTicket | null >( null );
	const { busy, problem, change } = useStatusChange( {
		onStatus,
		onDone,
		onRefused: onReload,
	} );
	const { status, number } = item;
	const solve = ( known: SeenTicket ) =>
		void change(
			{ status: 'solved', seen: known },
			__( 'The ticket is solved.', 'deskside' )
		);
	return (
		<>
			<div className="deskside-buttons">
				<TakeButton
					item={ item }
					agentId={ agentId }
					busy={ busy }
					onTake={ ( from ) =>
						void change(
							{ status: 'taken', ...( from ? { from } : {} ) },
							__(
								'You have taken the ticket in charge.',
								'deskside'
							)
						)
					}
				/>
				{ status !== 'solved' && status !== 'refused' && (
					<Button
						variant="secondary"
						aria-keyshortcuts="s"
						{ ...targetProps( 'solve' ) }
						aria-disabled={ busy }
						onClick={ () => setAsked( seen ) }
					>
						{ __( 'Mark as solved', 'deskside' ) }
					</Button>
				) }
				{ status === 'solved' && (
					<Button
						variant="secondary"
						aria-disabled={ busy }
						onClick={ () =>
							void change(
								{ status: 'open' },
								__( 'The ticket is open again.', 'deskside' )
							)
						}
					>
						{ __( 'Open it again', 'deskside' ) }
					</Button>
				) }
			</div>
			<ProblemNotice problem={ problem }>
				{ problem?.code === 'ticket_changed' && status !== 'solved' && (
					<Button
						variant="secondary"
						aria-disabled={ busy }
						onClick={ () => solve( seen ) }
					>
						{ __( 'Mark as solved all the same', 'deskside' ) }
					</Button>
				) }
			</ProblemNotice>
			{ asked && (
				<AskDialog
					title={ sprintf(
						/* translators: %d: number of a ticket */
						__( 'Mark #%d as solved?', 'deskside' ),
						number
					) }
					confirm={ __( 'Mark as solved', 'deskside' ) }
					onConfirm={ () => solve( asked ) }
					onClose={ () => setAsked( null ) }
				>
					<p>
						{ __(
							'The client sees it at once. A new message opens the ticket again, and so can you.',
							'deskside'
						) }
					</p>
				</AskDialog>
			) }
		</>
	);
}
