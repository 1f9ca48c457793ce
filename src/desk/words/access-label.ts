import { __, sprintf } from '@wordpress/i18n';
import type { AccessGrant } from '../../contract/access.ts';
import { formatInstant } from '../format/format-instant.ts';

/** Where a grant stands, with the role and its end. */
export function accessLabel( {
	status,
	role_label,
	ends_at,
	revoked_at,
}: AccessGrant ): string {
	switch ( status ) {
		case 'active':
			/* translators: 1: a role such as "Editor", 2: a date and time */
			return sprintf(
				__( 'As %1$s until %2$s', 'deskside' ),
				role_label,
				formatInstant( ends_at )
			);
		case 'revoked':
			/* translators: 1: a role such as "Editor", 2: a date and time */
			return sprintf(
				__( 'As %1$s, taken back %2$s', 'deskside' ),
				role_label,
				formatInstant( revoked_at ?? ends_at )
			);
		case 'ended':
			/* translators: 1: a role such as "Editor", 2: a date and time */
			return sprintf(
				__( 'As %1$s, ended %2$s', 'deskside' ),
				role_label,
				formatInstant( ends_at )
			);
	}
}
