import type { Capture, Screen, View } from '../../../../contract/capture.ts';
import { type Hidden, NOTHING_HIDDEN, withoutHidden } from './hidden.ts';
import type { Parts } from './parts.ts';

const NO_SCREEN: Screen = {
	id: '',
	base: '',
	title: '',
	url: '',
	drawn_by: null,
};

const NO_VIEW: View = {
	width: 0,
	height: 0,
	ratio: 0,
	rtl: false,
	colour_scheme: 'light',
	browser: '',
};

/** The capture without what was hidden in the picture and the parts that were switched off; null when none is left. */
export function captureToSend(
	whole: Capture | null,
	parts: Parts,
	hidden: Hidden = NOTHING_HIDDEN
): Capture | null {
	const { picture, ...facts } = parts;
	if ( ! whole || ! Object.values( facts ).some( Boolean ) ) {
		return null;
	}
	const capture = withoutHidden( whole, hidden );
	return {
		...capture,
		screen: parts.screen ? capture.screen : NO_SCREEN,
		field: parts.field ? withoutPlace( capture, picture ) : null,
		notices: parts.notices ? capture.notices : [],
		errors: parts.errors ? capture.errors : [],
		view: parts.view ? capture.view : NO_VIEW,
		environment: parts.environment ? capture.environment : null,
	};
}

/** A place in a picture that does not go along means nothing. */
const withoutPlace = ( { field }: Capture, picture: boolean ) =>
	field && ! picture ? { ...field, rect: null } : field;
