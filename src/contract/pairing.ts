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
	/** Where the site takes signed events: below `site_url`. Without it nothing is pushed, and the site asks by itself. */
	events_url: z
		.url( { protocol: /^https?$/ } )
		.max( 500 )
		.optional(),
} );
export type PairingRequest = z.infer< typeof pairingRequest >;

/** A site's key: 256 random bits. */
export const siteToken = z.string().regex( /^dsk_[A-Za-z0-9_-]{43}$/ );

/** The key of signed events: 256 random bits, as Standard Webhooks write it. */
export const eventSecret = z.string().regex( /^whsec_[A-Za-z0-9+/]{43}=$/ );

/** The token is shown this once; the provider keeps its SHA-256 only. */
export const pairingAnswer = z.strictObject( {
	site_id: siteId,
	token: siteToken,
	/** Shown this once; null for a site that takes no events. */
	event_secret: eventSecret.nullable(),
	summary,
} );
export type PairingAnswer = z.infer< typeof pairingAnswer >;

export const rotationRequest = pairingRequest.pick( { events_url: true } );
export type RotationRequest = z.infer< typeof rotationRequest >;

/** The new keys. The old token is good for ten more minutes; events carry signatures of both secrets for a day. */
export const rotationAnswer = z.strictObject( {
	token: siteToken,
	event_secret: eventSecret.nullable(),
} );
export type RotationAnswer = z.infer< typeof rotationAnswer >;
