import { __ } from '@wordpress/i18n';
import type { Urgency } from '../../contract/topic.ts';
import { urgencyLabel } from '../words/urgency-label.ts';

interface Props {
	urgency: Urgency | null;
	/** Before every larger plan; where no colour says so, a word does. */
	standsFirst?: boolean;
}

/** The urgency in words beside its colour; nothing where the plan has none, unless it is an outage. */
export function UrgencySign( { urgency, standsFirst = false }: Props ) {
	if ( ! urgency ) {
		return standsFirst ? (
			<span className="deskside-urgency" data-urgency="red">
				{ __( 'Outage: goes first', 'deskside' ) }
			</span>
		) : null;
	}
	return (
		<span className="deskside-urgency" data-urgency={ urgency }>
			{ urgencyLabel( urgency ) }
		</span>
	);
}
