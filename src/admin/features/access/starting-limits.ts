import type { AccessLimit, SiteAccess } from '../../../contract/access.ts';

/** What there is to leave out of a role. */
export const limitsOf = (
	roles: SiteAccess[ 'roles' ],
	role: string
): AccessLimit[] =>
	roles.find( ( known ) => known.role === role )?.limits ?? [];

/** Plugins, themes and their settings run code, and what is deleted is gone: all that is left out until an owner lends it. */
export const startingLimits = ( limits: AccessLimit[] ): AccessLimit[] =>
	limits.filter( ( limit ) => limit !== 'orders' );
