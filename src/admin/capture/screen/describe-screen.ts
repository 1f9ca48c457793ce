import type { Screen, View } from '../../../contract/capture.ts';
import type { Frozen, ScreenDescription } from '../types.ts';
import { cleanUrl } from './clean-url.ts';
import { readErrors } from './read-errors.ts';
import type { RawError } from './read-errors.ts';

/** What WordPress leaves on the window of every admin screen. */
type AdminWindow = Window & { pagenow?: unknown; adminpage?: unknown };

export type DescribeOptions = {
	/** Uncaught errors since the page was loaded, oldest first, as the launcher noted them. */
	errors?: readonly RawError[];
};

const text = ( value: unknown ) => ( typeof value === 'string' ? value : '' );

function describe( doc: Document, frozen: Frozen ): Screen {
	const window = doc.defaultView as AdminWindow | null;
	return {
		id: text( window?.pagenow ).slice( 0, 200 ),
		base: text( window?.adminpage )
			.replace( /-php$/, '' )
			.slice( 0, 200 ),
		title: frozen.title.slice( 0, 300 ),
		url: cleanUrl( doc.URL, frozen.maskText ).slice( 0, 1000 ),
		drawn_by: null, // Known to the server only; PHP fills it in.
	};
}

function look( doc: Document, frozen: Frozen ): View {
	const window = frozen.view.window;
	return {
		width: Math.round( frozen.width ),
		height: Math.round( frozen.height ),
		ratio: Math.min( 20, frozen.ratio ),
		rtl: window.getComputedStyle( doc.documentElement ).direction === 'rtl',
		colour_scheme: window.matchMedia?.( '(prefers-color-scheme: dark)' )
			.matches
			? 'dark'
			: 'light',
		browser: window.navigator.userAgent.slice( 0, 300 ),
	};
}

/** The facts of a frozen screen, every text masked; nothing private is in its address. */
export function describeScreen(
	doc: Document,
	frozen: Frozen,
	options: DescribeOptions = {}
): ScreenDescription {
	return {
		taken_at: frozen.takenAt,
		screen: describe( doc, frozen ),
		notices: [ ...frozen.notices ],
		errors: readErrors(
			frozen.view.window,
			options.errors ?? [],
			frozen.maskText
		),
		view: look( doc, frozen ),
		masked: { ...frozen.masked },
	};
}
