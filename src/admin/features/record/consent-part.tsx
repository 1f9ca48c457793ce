import { __, sprintf } from '@wordpress/i18n';
import type { KeptConsent } from '../../../contract/ticket.ts';
import { type Formats, useFormats } from '../../ui/formats.ts';

type Props = {
	consent: KeptConsent;
	/** The page with the evidence record; null for who may not see it. */
	recordUrl: string | null;
};

/** The agreement that went out with the request: in the owner's words, what it comes to or why it does not hold, and its record. */
export function ConsentPart( { consent, recordUrl }: Props ) {
	const formats = useFormats();
	return (
		<section className="deskside-notice is-info">
			<p>
				<strong>{ __( 'Agreed to when asking:', 'deskside' ) }</strong>{ ' ' }
				<q dir="auto">{ consent.text }</q>
			</p>
			<p className="deskside-hint">{ outcomeOf( consent, formats ) }</p>
			{ recordUrl && (
				<p>
					<a href={ recordUrl } target="_blank" rel="noopener">
						{ __( 'Evidence of this agreement', 'deskside' ) }
					</a>{ ' ' }
					<span className="deskside-hint">
						{ __( 'SHA-256', 'deskside' ) }{ ' ' }
						<code dir="ltr">
							{ consent.record_sha256.slice( 0, 12 ) }…
						</code>
					</span>
				</p>
			) }
		</section>
	);
}

function outcomeOf( consent: KeptConsent, formats: Formats ): string {
	switch ( consent.refused_for ) {
		case 'sign_in':
			return __(
				'It does not hold: for such a sum it takes a sign-in of the last minutes. Nothing is billed on it.',
				'deskside'
			);
		case 'no_hourly_rate':
			return __(
				'It does not hold: your contract names no hourly rate. Nothing is billed on it.',
				'deskside'
			);
		case 'other_figures':
			return __(
				'It does not hold: it was given for other figures than those of your provider. Nothing is billed on it.',
				'deskside'
			);
		case null:
			return [ __( 'It holds.', 'deskside' ), mostOf( consent, formats ) ]
				.filter( Boolean )
				.join( ' ' );
	}
}

/** As the provider counts it; empty when nobody knows. */
function mostOf(
	{ currency, most_cents: net, most_cents_with_vat: gross }: KeptConsent,
	{ money }: Formats
): string {
	if ( net === null ) {
		return '';
	}
	const sum =
		gross === null
			? sprintf(
					/* translators: %s: a sum of money. */
					__( '%s without VAT', 'deskside' ),
					money( net, currency )
			  )
			: sprintf(
					/* translators: 1: a sum with VAT, 2: without VAT. */
					__( '%1$s with VAT (%2$s without VAT)', 'deskside' ),
					money( gross, currency ),
					money( net, currency )
			  );
	/* translators: %s: a sum of money, with and without VAT. */
	return sprintf( __( 'At most %s.', 'deskside' ), sum );
}
