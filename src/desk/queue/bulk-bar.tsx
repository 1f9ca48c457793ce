import { Button, Modal } from '@wordpress/components';
import { __, _n, sprintf } from '@wordpress/i18n';
import { useState } from 'react';
import type { SetStatus } from '../../contract/desk.ts';
import { targetProps } from '../keyboard/targets.ts';
import { BulkReport } from './bulk-report.tsx';
import type { Bulk } from './use-bulk.ts';

interface Props {
	/** Ids of the chosen tickets. */
	selected: readonly string[];
	bulk: Bulk;
	onClear: () => void;
}

/** What can be done with the chosen tickets, and how it went with each. */
export function BulkBar( { selected, bulk, onClear }: Props ) {
	const [ isAsking, setAsking ] = useState( false );
	const act = ( status: SetStatus[ 'status' ] ) => {
		setAsking( false );
		void bulk.run( selected, status );
	};
	return (
		<>
			{ selected.length > 0 && (
				<div
					className="deskside-bulk"
					role="group"
					aria-label={ __( 'Chosen tickets', 'deskside' ) }
				>
					<p role="status">
						{
							/* translators: %d: number of tickets */
							sprintf(
								_n(
									'%d chosen',
									'%d chosen',
									selected.length,
									'deskside'
								),
								selected.length
							)
						}
					</p>
					<Button
						variant="primary"
						aria-keyshortcuts="t"
						aria-disabled={ bulk.isBusy }
						{ ...targetProps( 'take' ) }
						onClick={ () => act( 'taken' ) }
					>
						{ __( 'Take in charge', 'deskside' ) }
					</Button>
					<Button
						variant="secondary"
						aria-keyshortcuts="s"
						aria-disabled={ bulk.isBusy }
						{ ...targetProps( 'solve' ) }
						onClick={ () => setAsking( true ) }
					>
						{ __( 'Mark as solved', 'deskside' ) }
					</Button>
					<Button
						variant="tertiary"
						{ ...targetProps( 'clear' ) }
						onClick={ onClear }
					>
						{ __( 'Choose none', 'deskside' ) }
					</Button>
				</div>
			) }
			<BulkReport bulk={ bulk } />
			{ isAsking && (
				<Modal
					title={
						/* translators: %d: number of tickets */
						sprintf(
							_n(
								'Mark %d ticket as solved?',
								'Mark %d tickets as solved?',
								selected.length,
								'deskside'
							),
							selected.length
						)
					}
					onRequestClose={ () => setAsking( false ) }
				>
					<p>
						{ __(
							'Their clients see it at once. A new message opens a ticket again.',
							'deskside'
						) }
					</p>
					<div className="deskside-buttons deskside-dialog__buttons">
						<Button
							variant="primary"
							onClick={ () => act( 'solved' ) }
						>
							{ __( 'Mark as solved', 'deskside' ) }
						</Button>
						<Button
							variant="tertiary"
							onClick={ () => setAsking( false ) }
						>
							{ __( 'Leave it as it is', 'deskside' ) }
						</Button>
					</div>
				</Modal>
			) }
		</>
	);
}
