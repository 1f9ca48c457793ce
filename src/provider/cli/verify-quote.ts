import { verifyEvidence } from '../quotes/verify-evidence.ts';
import { verifying } from './verify-record.ts';

/** `quote verify FILE [SHA256]`: checks the evidence of a decision on a quote. */
export const verifyQuote = verifying( 'quote verify', verifyEvidence );
