import { __, sprintf } from '@wordpress/i18n';
import type { Finding } from '../../contract/quote.ts';
import { attachmentUrl } from '../api/attachment-url.ts';
import { formatInstant } from '../format/format-instant.ts';
import { formatCents } from '../format/format-money.ts';

interface Props {
	finding: Finding;
	currency: string;
}

/** The finding that a quote follows from, with its evidence and what the plan asks. */
export function FindingNote( { finding, currency }: Props ) {
	return (
		<section
			className="deskside-finding"
			aria-label={ __( 'The client’s own slip', 'deskside' ) }
		>
			<p>
				<strong dir="auto">{ finding.slip_label }</strong>{ ' ' }
				<span dir="auto">{ finding.text }</span>
			</p>
			<ul>
				{ finding.evidence.map( ( { text, attachment }, index ) => (
					<li key={ index }>
						<span dir="auto">{ text }</span>{ ' ' }
						{ attachment && (
							<a
								href={ attachmentUrl( attachment.id ) }
								download={ attachment.name }
							>
								{ attachment.name }
							</a>
						) }
					</li>
				) ) }
			</ul>
			<p className="deskside-small">
				{ sprintf(
					/* translators: 1: the lowest amount, 2: the highest amount, 3: a person's name, 4: a date and time */
					__(
						'The plan asks %1$s to %2$s without VAT. Found by %3$s, %4$s.',
						'deskside'
					),
					formatCents( finding.min_cents, currency ),
					formatCents( finding.max_cents, currency ),
					finding.found_by,
					formatInstant( finding.found_at )
				) }
			</p>
		</section>
	);
}
