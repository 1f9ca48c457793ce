import { __ } from '@wordpress/i18n';
import type { Ticket } from '../../contract/ticket.ts';
import { consentUrl } from '../api/consent-url.ts';

/** The agreement that came with the ticket in the owner's words, whether it holds, and its record. */
export function ConsentLine( { id, consent }: Ticket ) {
	if ( ! consent ) {
		return null;
	}
	return (
		<div
			className="deskside-ending"
			data-what={ consent.refused_for ? 'declined' : 'approved' }
		>
			<p>
				{ consent.refused_for
					? __(
							'The owner agreed to this when asking, and it does not hold:',
							'deskside'
					  )
					: __(
							'The owner agreed to this when asking:',
							'deskside'
					  ) }{ ' ' }
				<q dir="auto">{ consent.text }</q>
			</p>
			<p className="deskside-small">
				<a href={ consentUrl( id ) } download={ `${ id }.json` }>
					{ __( 'Evidence record', 'deskside' ) }
				</a>{ ' ' }
				<span>{ __( 'SHA-256', 'deskside' ) }</span>{ ' ' }
				<code>{ consent.record_sha256 }</code>
			</p>
		</div>
	);
}
