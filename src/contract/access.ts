import * as z from 'zod';
import { accessGrantId, accessUseId, instant, ticketId, ulid } from './ids.ts';
import { author } from './person.ts';

/** Shortest and longest time that an owner can give, in hours. */
export const ACCESS_HOURS = { min: 1, max: 14 * 24 } as const;

/**
 * What an owner can leave out of a role. People's accounts, files on the server, scripts in what others will see, money and
 * this plugin's own settings are left out always, whatever the role (plugin/includes/access/limits.php).
 */
export const ACCESS_LIMITS = [
	'plugins',
	'themes',
	'settings',
	'orders',
	'deleting',
] as const;
export const accessLimit = z.enum( ACCESS_LIMITS );
export type AccessLimit = z.infer< typeof accessLimit >;

/** A role of the site by its own name, such as `editor`, and as the site calls it. */
const accessRole = {
	role: z.string().regex( /^[a-z0-9_-]{1,60}$/ ),
	role_label: z.string().trim().min( 1 ).max( 100 ),
};

const wanted = {
	id: accessGrantId,
	may_not: z.array( accessLimit ).max( ACCESS_LIMITS.length ),
	hours: z.int().min( ACCESS_HOURS.min ).max( ACCESS_HOURS.max ),
};

/** What the site tells the provider of a grant; the id is made in the browser and is the key all the way. */
export const newAccessGrant = z.strictObject( { ...wanted, ...accessRole } );
export type NewAccessGrant = z.infer< typeof newAccessGrant >;

/** What the browser asks the site for; the site says how the role is called. */
export const grantAccess = z.strictObject( {
	...wanted,
	role: accessRole.role,
} );
export type GrantAccess = z.infer< typeof grantAccess >;

/** An agent went in, or asked to: `came_in_at` is null until the site says that it let them in. */
export const accessUse = z.strictObject( {
	id: accessUseId,
	agent: z.string(),
	asked_at: instant,
	came_in_at: instant.nullable(),
} );
export type AccessUse = z.infer< typeof accessUse >;

export const ACCESS_STATUSES = [ 'active', 'revoked', 'ended' ] as const;

/** Time-limited access to the site's admin, as both sides read it. */
export const accessGrant = z.strictObject( {
	id: accessGrantId,
	ticket_id: ticketId,
	...accessRole,
	may_not: z.array( accessLimit ),
	/** `ended`: its time ran out. */
	status: z.enum( ACCESS_STATUSES ),
	granted_by: author,
	granted_at: instant,
	/** From this instant on nobody comes in, whatever clocks or jobs do. */
	ends_at: instant,
	revoked_by: author.nullable(),
	revoked_at: instant.nullable(),
	uses: z.array( accessUse ),
} );
export type AccessGrant = z.infer< typeof accessGrant >;

/** Of one ticket, newest first. */
export const accessGrantList = z.strictObject( {
	grants: z.array( accessGrant ),
} );
export type AccessGrantList = z.infer< typeof accessGrantList >;

/**
 * The provider's answer to a new grant. The site checks with this key who comes in; the private half stays at the provider and
 * is destroyed when the grant ends, so nothing that the site stores opens a door.
 */
export const accessGranted = z.strictObject( {
	grant: accessGrant,
	/** Ed25519, 32 bytes in base64. */
	public_key: z.base64().length( 44 ),
} );
export type AccessGranted = z.infer< typeof accessGranted >;

/**
 * Why access ends though no owner withdrew it: the plugin that holds it to its time was switched off, or support gave it back
 * itself. No clock stands still for either.
 */
export const ACCESS_ENDS = [ 'switched_off', 'left' ] as const;
export type AccessEnd = ( typeof ACCESS_ENDS )[ number ];

/** What a site may say beside taking it back. */
export const accessRevoked = z.strictObject( { why: z.enum( ACCESS_ENDS ) } );

/** The site says that it let somebody in. */
export const accessUsed = z.strictObject( { came_in_at: instant } );
export type AccessUsed = z.infer< typeof accessUsed >;

/**
 * What carries an agent over to the site, once: `entry` is `base64url( payload ).base64url( Ed25519 signature )` and goes into
 * the field of the same name of a form posted to `url`.
 */
export const accessEntry = z.strictObject( {
	url: z.url(),
	entry: z.string().max( 2000 ),
	expires_at: instant,
	grant: accessGrant,
} );
export type AccessEntry = z.infer< typeof accessEntry >;

/** What is signed. `iat` and `exp` are Unix seconds. */
export const accessPayload = z.strictObject( {
	v: z.literal( 1 ),
	for: z.literal( 'deskside-access' ),
	site: z.string(),
	grant: accessGrantId,
	use: accessUseId,
	agent: z.string().max( 200 ),
	iat: z.int(),
	exp: z.int(),
} );
export type AccessPayload = z.infer< typeof accessPayload >;

/** The site's answer about one ticket: what was given, and what can be given here. */
export const siteAccess = z.strictObject( {
	grants: z.array( accessGrant ),
	/** Roles that the reader can lend, each with what there is to leave out of it; none for somebody who may not. */
	roles: z.array(
		z.strictObject( { ...accessRole, limits: z.array( accessLimit ) } )
	),
	/** Why nobody can be let in here, in words; null when all is well. */
	obstacle: z.string().nullable(),
} );
export type SiteAccess = z.infer< typeof siteAccess >;

/** An owner takes it back; `key` repeats an answer that was lost. */
export const revokeAccess = z.strictObject( { key: ulid } );
export type RevokeAccess = z.infer< typeof revokeAccess >;
