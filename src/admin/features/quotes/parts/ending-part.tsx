import { __, sprintf } from '@wordpress/i18n';
import type { QuoteEnding } from '../../../../contract/quote.ts';
import { useEffect, useRef } from '@wordpress/element';
import { useFormats } from '../../../ui/formats.ts';
import { WrittenText } from '../../../ui/written-text.tsx';

type Props = {
	ending: QuoteEnding;
	/** The page with the evidence record; null for who may not see it. */
	evidenceUrl: string | null;
	/** Whether the reader ended it just now: the button that held the focus went with it. */
	own: boolean;
};

/** How it ended, by whom and when, and the way to the evidence. */
export function EndingPart( { ending, evidenceUrl, own }: Props ) {
	const { moment } = useFormats();
	const words = useRef< HTMLParagraphElement >( null );
	useEffect( () => {
		const page = words.current?.ownerDocument;
		if ( own && page?.activeElement === page?.body ) {
			words.current?.focus();
		}
	}, [ own ] );
	return (
		<div className={ `deskside-ending is-${ ending.what }` }>
			<p ref={ words } tabIndex={ -1 }>
				<strong>{ sentenceOf( ending, moment( ending.at ) ) }</strong>
			</p>
			{ ending.note && <WrittenText text={ ending.note } /> }
			{ evidenceUrl && ending.evidence_sha256 && (
				<p>
					<a href={ evidenceUrl } target="_blank" rel="noopener">
						{ __( 'Evidence of this decision', 'deskside' ) }
					</a>{ ' ' }
					<span className="deskside-hint">
						{ __( 'SHA-256', 'deskside' ) }{ ' ' }
						<code dir="ltr">
							{ ending.evidence_sha256.slice( 0, 12 ) }…
						</code>
					</span>
				</p>
			) }
		</div>
	);
}

function sentenceOf( { what, by }: QuoteEnding, moment: string ): string {
	switch ( what ) {
		case 'approved':
			return sprintf(
				/* translators: 1: a person's name, 2: a day and time. */
				__( 'Approved by %1$s on %2$s.', 'deskside' ),
				by,
				moment
			);
		case 'declined':
			return sprintf(
				/* translators: 1: a person's name, 2: a day and time. */
				__( 'Declined by %1$s on %2$s.', 'deskside' ),
				by,
				moment
			);
		case 'withdrawn':
			return sprintf(
				/* translators: 1: a person's name, 2: a day and time. */
				__( 'Withdrawn by %1$s on %2$s.', 'deskside' ),
				by,
				moment
			);
		case 'expired':
			return sprintf(
				/* translators: %s: a day and time. */
				__(
					'Nobody decided it before %s. Ask for a new one if you still want it.',
					'deskside'
				),
				moment
			);
	}
}
