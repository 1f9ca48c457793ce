import { __, _n, sprintf } from '@wordpress/i18n';
import type { Estimate } from '../../contract/estimate.ts';
import { formatInstant } from '../format/format-instant.ts';
import { formatPrice } from '../format/format-money.ts';
import { coverageLabel } from '../words/coverage-label.ts';

interface Props {
	estimate: Estimate;
}

/** The estimate stored with the ticket: what the owner was told before sending, and why. */
export function EstimatePanel( { estimate }: Props ) {
	const minutes = estimate.minutes_expected;
	return (
		<section className="deskside-panel" aria-labelledby="estimate-title">
			<h3 id="estimate-title">
				{ __( 'What the client was told', 'deskside' ) }
			</h3>
			<p className="deskside-panel__lead">
				<strong>{ coverageLabel( estimate.coverage ) }</strong>
				{ estimate.price && (
					<span>{ formatPrice( estimate.price ) }</span>
				) }
				{ minutes !== null && (
					<span>
						{ sprintf(
							/* translators: %d: number of minutes */
							_n(
								'about %d minute',
								'about %d minutes',
								minutes,
								'deskside'
							),
							minutes
						) }
					</span>
				) }
			</p>
			{ estimate.consent_required && (
				<p>
					{ __(
						'Needs the client’s consent to billable minutes.',
						'deskside'
					) }
				</p>
			) }
			<p dir="auto">{ estimate.response.text }</p>
			{ estimate.reasons.length > 0 && (
				<ul
					className="deskside-reasons"
					aria-label={ __( 'Why', 'deskside' ) }
				>
					{ estimate.reasons.map( ( { rule, text } ) => (
						<li key={ rule }>
							<span dir="auto">{ text }</span>{ ' ' }
							<code>{ rule }</code>
						</li>
					) ) }
				</ul>
			) }
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
