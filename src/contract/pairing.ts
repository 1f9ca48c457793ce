import * as z from 'zod';
import { siteId } from './ids.ts';
import { summary } from './summary.ts';

/** Eight characters without look-alikes, in two groups; valid for ten minutes, once. */
export const pairingCode = z
	.string()
	.regex( /^[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$/, 'A code like K7QM-2XPA.' );

export const pairingRequest = z.strictObject( {
	code: pairingCode,
	site_url: z.url( { protocol: /^https?$/ } ).max( 500 ),
	site_name: z.string().max( 200 ),
	wordpress: z.string().max( 50 ),
	deskside: z.string().max( 50 ),
} );
export type PairingRequest = z.infer< typeof pairingRequest >;

/** A site's key: 256 random bits. */
export const siteToken = z.string().regex( /^dsk_[A-Za-z0-9_-]{43}$/ );

/** The token is shown this once; the provider keeps its SHA-256 only. */
export const pairingAnswer = z.strictObject( {
	site_id: siteId,
	token: siteToken,
	summary,
} );
export type PairingAnswer = z.infer< typeof pairingAnswer >;

/** The new token; the old one is good for ten more minutes. */
export const rotationAnswer = z.strictObject( { token: siteToken } );
export type RotationAnswer = z.infer< typeof rotationAnswer >;
