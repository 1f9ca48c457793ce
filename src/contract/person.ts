import * as z from 'zod';
import { locale } from './locale.ts';

/** What somebody on the site may do: an employee asks and follows own tickets, an owner sees all and may spend. */
export const ROLES = [ 'owner', 'employee' ] as const;
export const role = z.enum( ROLES );
export type Role = z.infer< typeof role >;

/**
 * Who acts, as the site tells the provider in the `Deskside-Person` header (base64url of this JSON).
 * `ref` is the site's own user id: the provider never shows it and never joins people of two sites.
 */
export const person = z.strictObject( {
	ref: z.string().regex( /^[A-Za-z0-9_-]{1,64}$/ ),
	name: z.string().min( 1 ).max( 200 ),
	email: z.email().max( 254 ).nullable(),
	role,
	locale,
} );
export type Person = z.infer< typeof person >;

/** Who wrote or did something, as shown to both sides. */
export const author = z.strictObject( {
	kind: z.enum( [ 'site', 'agent', 'system' ] ),
	name: z.string(),
	/** True for the person who is reading. */
	you: z.boolean(),
} );
export type Author = z.infer< typeof author >;
