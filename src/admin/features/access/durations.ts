import { __ } from '@wordpress/i18n';

/** How long access can be given, in hours. */
export const DURATIONS = [ 1, 24, 72, 168, 336 ] as const;

export function describeDuration( hours: number ): string {
	return (
		{
			1: __( '1 hour', 'deskside' ),
			24: __( '1 day', 'deskside' ),
			72: __( '3 days', 'deskside' ),
			168: __( '7 days', 'deskside' ),
			336: __( '14 days', 'deskside' ),
		}[ hours ] ?? ''
	);
}
