import type { Capture } from '../../../../contract/capture.ts';
import type { AskPage } from '../ask-page.ts';
import type { Frozen } from '../capture-part.ts';

/** All that is known of a frozen page; null when there is none, or it cannot be described. */
export function describePage(
	{ capture, data, boot, errors }: AskPage,
	frozen: Frozen | null
): Capture | null {
	if ( ! capture || ! frozen ) {
		return null;
	}
	try {
		const described = capture.describeScreen( document, frozen, {
			errors,
		} );
		return {
			...described,
			screen: {
				...described.screen,
				...data.screen,
				drawn_by: data.drawn_by,
			},
			field: null,
			environment: boot.environment,
		};
	} catch {
		return null;
	}
}
