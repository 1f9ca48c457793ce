import { __, sprintf } from '@wordpress/i18n';
import type { TicketPause } from '../../../contract/pause.ts';
import { type Formats, useFormats } from '../../ui/formats.ts';
import { WrittenText } from '../../ui/written-text.tsx';

type Props = {
	pauses: TicketPause[];
	/** Where a pause that lasts is ended. */
	endUrl: string;
};

/** When the provider's clock stood still and why; one that lasts is the reader's to end, so it stands open with the way to it. */
export function PausePart( { pauses, endUrl }: Props ) {
	const formats = useFormats();
	if ( pauses.length === 0 ) {
		return null;
	}
	const lasts = pauses.some( ( { to } ) => to === null );
	return (
		<details className="deskside-notice is-info" open={ lasts }>
			<summary>
				{ lasts
					? __(
							'Your provider’s clock stands still until you act',
							'deskside'
					  )
					: __(
							'When your provider’s clock stood still',
							'deskside'
					  ) }
			</summary>
			<ul>
				{ pauses.map( ( pause ) => (
					<li key={ pause.id }>
						<strong dir="auto">{ pause.label }</strong>
						<p className="deskside-hint">
							{ spanOf( pause, formats ) }
						</p>
						<WrittenText text={ pause.note } />
					</li>
				) ) }
			</ul>
			{ lasts && (
				<a href={ endUrl } target="_blank" rel="noopener">
					{ __(
						'Say that it is given (opens in a new tab)',
						'deskside'
					) }
				</a>
			) }
		</details>
	);
}

const spanOf = ( { from, to }: TicketPause, { moment }: Formats ) =>
	to === null
		? /* translators: %s: a day and time. */
		  sprintf( __( 'Since %s.', 'deskside' ), moment( from ) )
		: sprintf(
				/* translators: 1, 2: days and times. */
				__( 'From %1$s to %2$s.', 'deskside' ),
				moment( from ),
				moment( to )
		  );
