import type { Capture, Screen, View } from '../../../../contract/capture.ts';
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

/** The capture without the parts that were switched off; null when none is left. */
export function captureToSend(
	capture: Capture | null,
	parts: Parts
): Capture | null {
	const { picture, ...facts } = parts;
	if ( ! capture || ! Object.values( facts ).some( Boolean ) ) {
		return null;
	}
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
