import { __, _n, sprintf } from '@wordpress/i18n';
import type { MinutesPrice, QuoteAttachment } from '../../contract/quote.ts';
import { attachmentUrl } from '../api/attachment-url.ts';
import { formatCents } from '../format/format-money.ts';
import { formatInstant } from '../format/format-instant.ts';

interface Props {
	validUntil: string;
	minutesCap: number | null;
	/** What those minutes come to at most; null when the contract names no rate, and for a draft, which gets it when it is sent. */
	minutesPrice: MinutesPrice | null;
	currency: string;
	note: string;
	attachments: readonly QuoteAttachment[];
}

/** Validity, minutes, words and files of a version. */
export function QuoteTerms( {
	validUntil,
	minutesCap,
	minutesPrice,
	currency,
	note,
	attachments,
}: Props ) {
	return (
		<div className="deskside-terms">
			<p>
				{
					/* translators: %s: a date and time */
					sprintf(
						__( 'Valid until %s.', 'deskside' ),
						formatInstant( validUntil )
					)
				}{ ' ' }
				{ minutesCap === null
					? __( 'Allows no billable minutes.', 'deskside' )
					: sprintf(
							/* translators: %d: number of minutes */
							_n(
								'Allows %d billable minute in all.',
								'Allows %d billable minutes in all.',
								minutesCap,
								'deskside'
							),
							minutesCap
					  ) }{ ' ' }
				{ minutesPrice &&
					sprintf(
						/* translators: 1: a sum without VAT, 2: the price of an hour */
						__(
							'They are billed beyond this price: at most %1$s without VAT, at %2$s an hour.',
							'deskside'
						),
						formatCents( minutesPrice.total_cents, currency ),
						formatCents( minutesPrice.hourly_rate_cents, currency )
					) }
			</p>
			{ note && (
				<p className="deskside-terms__note" dir="auto">
					{ note }
				</p>
			) }
			{ attachments.length > 0 && (
				<ul
					className="deskside-attachments"
					aria-label={ __( 'Attached', 'deskside' ) }
				>
					{ attachments.map( ( { id, name } ) => (
						<li key={ id }>
							<a
								href={ attachmentUrl( id ) }
								download={ name }
								dir="auto"
							>
								{ name }
							</a>
						</li>
					) ) }
				</ul>
			) }
		</div>
	);
}
