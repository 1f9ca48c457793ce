import { Button } from '@wordpress/components';
import { __, _n, sprintf } from '@wordpress/i18n';
import { targetProps } from '../keyboard/targets.ts';

interface Props {
	/** How many lines are shown; null while they are under way. */
	found: number | null;
	/** How many the provider has in all; null until it said so. */
	total: number | null;
	/** Changes that wait for the pointer or the focus to leave. */
	waiting: number;
	onShowNow: () => void;
}

/** How many tickets stand in the list, and what waits so that no line moves under the cursor. */
export function QueueFound( { found, total, waiting, onShowNow }: Props ) {
	return (
		<div className="deskside-filters__found">
			<p role="status">
				{ found !== null &&
					/* translators: %d: number of tickets in the list */
					sprintf(
						_n(
							'%d ticket',
							'%d tickets',
							total ?? found,
							'deskside'
						),
						total ?? found
					) }
				{ found !== null &&
					total !== null &&
					total > found &&
					` · ${ sprintf(
						/* translators: %d: number of tickets that stand in the list so far */
						__( 'the first %d are shown', 'deskside' ),
						found
					) }` }
			</p>
			{ waiting > 0 && (
				<Button
					variant="link"
					aria-keyshortcuts="u"
					{ ...targetProps( 'update' ) }
					onClick={ onShowNow }
				>
					{
						/* translators: %d: number of changes in the list of tickets */
						sprintf(
							_n(
								'%d change: update the list',
								'%d changes: update the list',
								waiting,
								'deskside'
							),
							waiting
						)
					}
				</Button>
			) }
		</div>
	);
}
