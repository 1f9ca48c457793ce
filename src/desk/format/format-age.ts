import { __ } from '@wordpress/i18n';
import { formatDuration } from './format-duration.ts';

const MINUTE_MS = 60_000;

/**
 * How long ago something was.
 *
 * @param instant ISO 8601.
 * @param now     Milliseconds since 1970.
 */
export function formatAge( instant: string, now: number ): string {
	const minutes = Math.floor( ( now - Date.parse( instant ) ) / MINUTE_MS );
	return minutes < 1
		? __( 'just now', 'deskside' )
		: formatDuration( minutes );
}
