import { _n, sprintf } from '@wordpress/i18n';

/** `1 minute`, `12 minutes`. */
export const describeMinutes = ( minutes: number ): string =>
	sprintf(
		/* translators: %d: a number of minutes. */
		_n( '%d minute', '%d minutes', minutes, 'deskside' ),
		minutes
	);
