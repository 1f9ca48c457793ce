import { __, _n, sprintf } from '@wordpress/i18n';
import type { Estimate } from '../../contract/estimate.ts';
import { formatPrice } from '../format/format-money.ts';
import { coverageLabel } from '../words/coverage-label.ts';

interface Props {
	estimate: Estimate;
}

/** What an estimate says: cover, price, minutes, when somebody answers, and why. */
export function EstimateBody( { estimate }: Props ) {
	const minutes = estimate.minutes_expected;
	return (
		<>
			<p className="deskside-panel__lead">
				<strong>{ coverageLabel( estimate.coverage ) }</strong>
				{ estimate.price && (
					<span>
						{ sprintf(
							/* translators: %s: a sum of money. */
							__( '%s without VAT', 'deskside' ),
							formatPrice( estimate.price )
						) }
					</span>
				) }
				{ minutes !== null && (
					<span>
						{ minutesText( minutes, estimate.minutes_least ) }
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
		</>
	);
}

const minutesText = ( most: number, least = most ) =>
	least === most
		? sprintf(
				/* translators: %d: number of minutes */
				_n( 'about %d minute', 'about %d minutes', most, 'deskside' ),
				most
		  )
		: sprintf(
				/* translators: 1: the least minutes, 2: the most minutes */
				__( '%1$d to %2$d minutes', 'deskside' ),
				least,
				most
		  );
