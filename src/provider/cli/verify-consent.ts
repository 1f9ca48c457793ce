import { verifyConsentRecord } from '../tickets/consent/verify-record.ts';
import { verifying } from './verify-record.ts';

/** `consent verify FILE [SHA256]`: checks the record of an agreement that came with a ticket. */
export const verifyConsent = verifying( 'consent verify', verifyConsentRecord );
