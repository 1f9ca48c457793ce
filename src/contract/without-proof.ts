const PROOF = / \[(?:quo|tic)_[^\]]*\]$/;

/**
 * What was done, for a line to read: words of an agreement end with its quote or ticket and the hash that proves it, which is
 * for the auditor, in the record.
 *
 * @param work Of an entry.
 */
export const withoutProof = ( work: string ): string =>
	work.replace( PROOF, '' );
