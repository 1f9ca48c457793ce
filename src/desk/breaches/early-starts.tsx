import { __ } from '@wordpress/i18n';
import type { DeskBreach } from '../../contract/breach.ts';
import { BreachCard } from './breach-card.tsx';

interface Props {
	/** The latest first. */
	starts: readonly DeskBreach[];
}

/** Work that was begun before the plan's earliest time, for the order of work; nothing when there is none. */
export function EarlyStarts( { starts }: Props ) {
	if ( starts.length === 0 ) {
		return null;
	}
	return (
		<section className="deskside-panel" aria-labelledby="early-title">
			<h3 id="early-title">{ __( 'Begun early', 'deskside' ) }</h3>
			<p>
				{ __(
					'The plan has an earliest time for these. No promise was broken, and clients are not shown them.',
					'deskside'
				) }
			</p>
			{ starts.map( ( start ) => (
				<BreachCard
					key={ `${ start.ticket_id } ${ start.happened_at }` }
					breach={ start }
					ticket={ start }
				/>
			) ) }
		</section>
	);
}
