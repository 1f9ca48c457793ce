import { __ } from '@wordpress/i18n';
import type { LiveState } from '../api/open-events.ts';

interface Props {
	live: LiveState;
}

/** Whether what is on the screen is fresh; quiet while it is. */
export function LiveSign( { live }: Props ) {
	const text = {
		connecting: __( 'Connecting…', 'deskside' ),
		live: __( 'Live', 'deskside' ),
		broken: __( 'Reconnecting…', 'deskside' ),
	}[ live ];
	return (
		<span className="deskside-live" data-live={ live } role="status">
			{ text }
		</span>
	);
}
