import { __, sprintf } from '@wordpress/i18n';
import type { Refusal } from '../../../contract/refusal.ts';
import { useFormats } from '../../ui/formats.ts';
import { WrittenText } from '../../ui/written-text.tsx';

/** A request that was not taken on: why, where it belongs, and that it cost nothing. */
export function RefusalPart( { refusal }: { refusal: Refusal } ) {
	const { moment } = useFormats();
	const { reason, referral, by, at } = refusal;
	return (
		<section className="deskside-notice is-info">
			<h4>{ __( 'This request is not taken on', 'deskside' ) }</h4>
			<WrittenText text={ reason } />
			<p dir="auto">
				{ referral.kind === 'larger_plan'
					? sprintf(
							/* translators: %s: a plan's name. */
							__( 'A larger plan includes it: %s', 'deskside' ),
							referral.to
					  )
					: sprintf(
							/* translators: %s: a person or a firm. */
							__( 'Who can do it: %s', 'deskside' ),
							referral.to
					  ) }
			</p>
			<p className="deskside-hint">
				{ sprintf(
					/* translators: 1: an agent's name, 2: a day and time. */
					__(
						'Said by %1$s on %2$s. No minutes were used. Write again if something has changed.',
						'deskside'
					),
					by,
					moment( at )
				) }
			</p>
		</section>
	);
}
