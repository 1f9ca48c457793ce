import { __, sprintf } from '@wordpress/i18n';
import type { Estimate } from '../../contract/estimate.ts';
import { formatInstant } from '../format/format-instant.ts';
import { EstimateBody } from './estimate-body.tsx';

interface Props {
	estimate: Estimate;
}

/** The estimate stored with the ticket: what the owner was told before sending, and why. */
export function EstimatePanel( { estimate }: Props ) {
	return (
		<section className="deskside-panel" aria-labelledby="estimate-title">
			<h3 id="estimate-title">
				{ __( 'What the client was told', 'deskside' ) }
			</h3>
			<EstimateBody estimate={ estimate } />
			<p className="deskside-small">
				{ sprintf(
					/* translators: 1: a date and time, 2: the beginning of a fingerprint */
					__(
						'Stored as evidence, %1$s, fingerprint %2$s',
						'deskside'
					),
					formatInstant( estimate.at ),
					estimate.fingerprint.slice( 0, 12 )
				) }
			</p>
		</section>
	);
}
