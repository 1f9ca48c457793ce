import { Button } from '@wordpress/components';
import { __, _n, sprintf } from '@wordpress/i18n';
import { useState } from 'react';
import { AskDialog } from '../app/ask-dialog.tsx';
import { targetProps } from '../keyboard/targets.ts';
import { BulkReport } from './bulk-report.tsx';
import type { Bulk, Chosen } from './use-bulk.ts';

interface Props {
	selected: readonly Chosen[];
	/** Numbers of those that something came to since they were chosen. */
	changed: readonly number[];
	bulk: Bulk;
	onClear: () => void;
}

/** What can be done with the chosen tickets, and how it went with each. */
export function BulkBar( { selected, changed, bulk, onClear }: Props ) {
	const [ isAsking, setAsking ] = useState( false );
	const act = ( status: 'taken' | 'solved' ) =>
		void bulk.run( selected, status );
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
						{ ...targetProps(
							'take',
							sprintf(
								/* translators: %d: number of tickets */
								_n(
									'Take %d ticket in charge?',
									'Take %d tickets in charge?',
									selected.length,
									'deskside'
								),
								selected.length
							)
						) }
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
				<AskDialog
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
					confirm={ __( 'Mark as solved', 'deskside' ) }
					onConfirm={ () => act( 'solved' ) }
					onClose={ () => setAsking( false ) }
				>
					<p>
						{ __(
							'Their clients see it at once. A new message opens a ticket again.',
							'deskside'
						) }
					</p>
					{ changed.length > 0 && (
						<p>
							<strong>
								{ sprintf(
									/* translators: %s: numbers of tickets, like "#12, #15" */
									__(
										'Something came since you chose them, so these stay open at first: %s.',
										'deskside'
									),
									changed
										.map( ( number ) => `#${ number }` )
										.join( ', ' )
								) }
							</strong>
						</p>
					) }
				</AskDialog>
			) }
		</>
	);
}
