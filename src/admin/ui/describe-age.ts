import { __, _n, sprintf } from '@wordpress/i18n';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long ago, in the largest whole unit. */
export function describeAge( instant: string, now = Date.now() ): string {
	const age = now - Date.parse( instant );
	if ( age < MINUTE ) {
		return __( 'just now', 'deskside' );
	}
	if ( age < HOUR ) {
		const minutes = Math.floor( age / MINUTE );
		return sprintf(
			/* translators: %d: a number of minutes. */
			_n( '%d minute ago', '%d minutes ago', minutes, 'deskside' ),
			minutes
		);
	}
	if ( age < DAY ) {
		const hours = Math.floor( age / HOUR );
		return sprintf(
			/* translators: %d: a number of hours. */
			_n( '%d hour ago', '%d hours ago', hours, 'deskside' ),
			hours
		);
	}
	const days = Math.floor( age / DAY );
	return sprintf(
		/* translators: %d: a number of days. */
		_n( '%d day ago', '%d days ago', days, 'deskside' ),
		days
	);
}
