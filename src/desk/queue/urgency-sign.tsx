import type { Urgency } from '../../contract/topic.ts';
import { urgencyLabel } from '../words/urgency-label.ts';

interface Props {
	urgency: Urgency | null;
}

/** The urgency in words beside its colour. */
export function UrgencySign( { urgency }: Props ) {
	return (
		<span className="deskside-urgency" data-urgency={ urgency ?? 'none' }>
			{ urgencyLabel( urgency ) }
		</span>
	);
}
