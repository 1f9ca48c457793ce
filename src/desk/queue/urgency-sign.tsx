import type { Urgency } from '../../contract/topic.ts';
import { urgencyLabel } from '../words/urgency-label.ts';

interface Props {
	urgency: Urgency | null;
}

/** The urgency in words beside its colour; nothing where the plan has none. */
export function UrgencySign( { urgency }: Props ) {
	if ( ! urgency ) {
		return null;
	}
	return (
		<span className="deskside-urgency" data-urgency={ urgency }>
			{ urgencyLabel( urgency ) }
		</span>
	);
}
