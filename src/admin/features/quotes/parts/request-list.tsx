import { __, sprintf } from '@wordpress/i18n';
import type { Quote } from '../../../../contract/quote.ts';
import { useFormats } from '../../../ui/formats.ts';

/** Who was asked to approve it, by whom, with which words. */
export function RequestList( { requests }: { requests: Quote[ 'requests' ] } ) {
	const { moment } = useFormats();
	return (
		<ul className="deskside-requests">
			{ requests.map( ( { by, to, at, note }, index ) => (
				<li key={ index }>
					{ sprintf(
						/* translators: 1: who asked, 2: who was asked, 3: a day and time. */
						__( '%1$s asked %2$s to approve, %3$s.', 'deskside' ),
						by,
						to,
						moment( at )
					) }
					{ note && <q dir="auto">{ note }</q> }
				</li>
			) ) }
		</ul>
	);
}
