import { useState } from '@wordpress/element';
import type { Estimate } from '../../../../contract/estimate.ts';
import type { Consent } from '../../../../contract/ticket.ts';
import { proposedCap } from './consent-for.ts';

/** An agreement counts for what it was given to, and for nothing else. */
type Agreement = {
	subject: string;
	agreed: boolean;
	/** As it was typed: while it is changed it need not be a number. */
	cap: string;
};

/** What is agreed to: the case and all that is said of its cost. The same, estimated a little later, is the same. */
function subjectOf( request: object | null, estimate: Estimate ): string {
	const { at, fingerprint, response, ...cost } = estimate;
	void [ at, fingerprint, response ];
	return JSON.stringify( [ request, cost ] );
}

/**
 * The owner's agreement to an estimate, and how it is changed.
 *
 * @param before See `agreedBefore`: its cap is proposed again.
 */
export function useAgreement(
	request: object | null,
	estimate: Estimate | null,
	before: Consent | null
) {
	const [ given, setGiven ] = useState< Agreement | null >( null );
	if ( ! estimate ) {
		return null;
	}
	const subject = subjectOf( request, estimate );
	const agreement =
		given?.subject === subject
			? given
			: {
					subject,
					agreed: false,
					cap: String(
						before?.minutes_cap ?? proposedCap( estimate )
					),
			  };
	return {
		...agreement,
		agree: ( agreed: boolean ) => setGiven( { ...agreement, agreed } ),
		// Another cap is another agreement.
		setCap: ( cap: string ) => setGiven( { subject, agreed: false, cap } ),
	};
}
