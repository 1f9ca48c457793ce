import { __ } from '@wordpress/i18n';

/** Before the site is connected there is nobody to ask; whoever may connect it is shown where. */
export function NotConnected( {
	settingsUrl,
}: {
	settingsUrl: string | null;
} ) {
	return (
		<div className="deskside-room">
			<p>
				{ __(
					'This site is not connected to a provider yet.',
					'deskside'
				) }
			</p>
			<p>
				{ settingsUrl ? (
					<a href={ settingsUrl }>
						{ __(
							'Connect it with a code from your provider',
							'deskside'
						) }
					</a>
				) : (
					__(
						'Ask whoever manages this site to connect it in Deskside’s settings.',
						'deskside'
					)
				) }
			</p>
		</div>
	);
}
