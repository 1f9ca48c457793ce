import { __, sprintf } from '@wordpress/i18n';
import type { AccessGrant } from '../../../contract/access.ts';

/** Where a grant stands, in one sentence. */
export function describeGrant(
	{ status, role_label, ends_at, revoked_at }: AccessGrant,
	moment: ( instant: string ) => string
): string {
	switch ( status ) {
		case 'active':
			return sprintf(
				/* translators: 1: a role such as "Editor", 2: a date and time. */
				__(
					'Your provider can sign in here as %1$s until %2$s',
					'deskside'
				),
				role_label,
				moment( ends_at )
			);
		case 'revoked':
			return sprintf(
				/* translators: 1: a role such as "Editor", 2: a date and time. */
				__( 'Access as %1$s was taken back, %2$s', 'deskside' ),
				role_label,
				moment( revoked_at ?? ends_at )
			);
		case 'ended':
			return sprintf(
				/* translators: 1: a role such as "Editor", 2: a date and time. */
				__( 'Access as %1$s ended by itself, %2$s', 'deskside' ),
				role_label,
				moment( ends_at )
			);
	}
}
