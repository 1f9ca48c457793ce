import { randomBytes } from 'node:crypto';

/** 256 random bits in the spelling of Standard Webhooks. */
export const newWebhookSecret = (): string =>
	`whsec_${ randomBytes( 32 ).toString( 'base64' ) }`;
