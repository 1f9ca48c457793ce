import { __, sprintf } from '@wordpress/i18n';
import type { Finding } from '../../../../contract/quote.ts';
import { useFormats } from '../../../ui/formats.ts';
import { WrittenText } from '../../../ui/written-text.tsx';
import { QuoteFile } from './quote-file.tsx';

type Props = { finding: Finding; currency: string };

/** That the cause is the client's own, with what shows it, between which sums the plan puts it, and that nothing is charged unasked. */
export function FindingPart( { finding, currency }: Props ) {
	const { money, day } = useFormats();
	return (
		<section className="deskside-finding">
			<h5>
				{ sprintf(
					/* translators: %s: what went wrong on the client's side, such as "No backup before an update". */
					__( 'What we found: %s', 'deskside' ),
					finding.slip_label
				) }
			</h5>
			<WrittenText text={ finding.text } />
			<ul className="deskside-finding__evidence">
				{ finding.evidence.map( ( { text, attachment }, index ) => (
					<li key={ index }>
						<WrittenText text={ text } />
						{ attachment && <QuoteFile file={ attachment } /> }
					</li>
				) ) }
			</ul>
			<p>
				{ finding.min_cents === finding.max_cents
					? sprintf(
							/* translators: %s: a sum of money. */
							__(
								'Your contract sets %s without VAT for this.',
								'deskside'
							),
							money( finding.min_cents, currency )
					  )
					: sprintf(
							/* translators: 1: the least, 2: the most, sums of money. */
							__(
								'Your contract sets %1$s to %2$s without VAT for this.',
								'deskside'
							),
							money( finding.min_cents, currency ),
							money( finding.max_cents, currency )
					  ) }{ ' ' }
				<strong>
					{ __(
						'Nothing is charged unless you approve.',
						'deskside'
					) }
				</strong>
			</p>
			<p className="deskside-hint">
				{ sprintf(
					/* translators: 1: an agent's name, 2: a date. */
					__( 'Found by %1$s on %2$s.', 'deskside' ),
					finding.found_by,
					day( finding.found_at )
				) }
			</p>
		</section>
	);
}
