import { addStyle } from './add-style.ts';
import type { CopyJob } from './copy-job.ts';
import { copyTree } from './copy-tree.ts';
import type { FrozenView } from './frozen-view.ts';
import { fontKey } from './font-key.ts';
import { keepLayers } from './keep-layers.ts';
import { keepMotion } from './keep-motion.ts';
import { keepScroll } from './keep-scroll.ts';
import { noteStates } from './note-states.ts';
import { takeRoom } from './scrollbars.ts';
import type { Pruner } from './pruner.ts';
import { createPruner } from './pruner.ts';

/** Frames in frames in frames: deeper ones are grey boxes. */
const DEPTH = 3;

/** What freezing a page and its frames has in common. */
export type FreezeRun = {
	/** Every view frozen so far, the page itself last. */
	readonly views: FrozenView[];
	readonly pruners: Pruner[];
	/** Live element → copy, of all views. */
	readonly pairs: Map< Element, Element >;
	/** Live tables of which rows are left out, of all views. */
	readonly thinned: Set< HTMLTableElement >;
	/** Milliseconds after which the rest of a very large page is left out. */
	readonly budget: number;
};

/** Copies one document as it stands, unmasked; its frames are copied into `run.views` as well. */
export function freezeView(
	doc: Document,
	run: FreezeRun,
	depth = 0
): FrozenView {
	const pruner = createPruner( doc, run.budget );
	const job: CopyJob = {
		doc,
		inert: doc.implementation.createHTMLDocument( '' ),
		pruner,
		pairs: run.pairs,
		thinned: run.thinned,
		pixels: new Map(),
		frames: new Map(),
		shadowSheets: new Map(),
		scrolled: [],
		freezeFrame: ( frame ) => freezeFrame( frame, run, depth ),
	};
	const root =
		copyTree( doc.documentElement, job ) ?? job.inert.documentElement;
	openViewport( job );
	keepScroll( job );
	keepLayers( job, noteStates( job ) );
	keepMotion( job );
	const view = {
		...looks( doc, job.pairs ),
		...job,
		root,
	};
	run.pruners.push( pruner );
	run.views.push( view );
	return view;
}

function freezeFrame(
	frame: HTMLIFrameElement,
	run: FreezeRun,
	depth: number
) {
	const doc = frame.contentDocument; // Null for another origin.
	if ( ! doc?.documentElement || depth >= DEPTH ) {
		return null;
	}
	return freezeView( doc, run, depth + 1 );
}

/** What the page says about the overflow of its window must not make a scroller of the copy's root or body. */
function openViewport( { doc, pairs }: CopyJob ): void {
	const root = doc.documentElement;
	const ofWindow =
		getComputedStyle( root ).overflow === 'visible'
			? [ root, doc.body ]
			: [ root ];
	for ( const live of ofWindow ) {
		const copy = live && pairs.get( live );
		if ( copy ) {
			addStyle( copy, { overflow: 'visible' } );
		}
	}
}

/** Size, scrolling and everything else that styles depend on. */
function looks( doc: Document, pairs: CopyJob[ 'pairs' ] ) {
	const window = doc.defaultView ?? globalThis.window;
	const root = doc.documentElement;
	const style = getComputedStyle( root );
	return {
		window,
		width: root.clientWidth || window.innerWidth,
		height: window.innerHeight,
		scrollX: window.scrollX,
		scrollY: window.scrollY,
		rem: parseFloat( style.fontSize ) || 16,
		background: backgroundOf( doc, window ),
		roomyScrollbars: takeRoom( doc, pairs ),
		colourScheme: style.getPropertyValue( 'color-scheme' ) || 'normal',
		sheets: [
			...doc.styleSheets,
			...( doc.adoptedStyleSheets ?? [] ),
		].filter( ( sheet ) => ! sheet.disabled ),
		fonts: loadedFonts( doc ),
		baseUrl: doc.baseURI,
	};
}

function backgroundOf( doc: Document, window: Window ): string {
	for ( const element of [ doc.documentElement, doc.body ] ) {
		const colour = element
			? getComputedStyle( element ).backgroundColor
			: '';
		if (
			colour &&
			! /^(?:transparent|rgba\(0, 0, 0, 0\))$/.test( colour )
		) {
			return colour;
		}
	}
	const frame = window.frameElement;
	return frame && isDark( frame ) === isDark( doc.documentElement )
		? 'transparent'
		: 'Canvas';
}

/** A frame without a colour of its own is seen through, unless one of both is dark and the other is not. */
function isDark( element: Element ): boolean {
	const scheme =
		getComputedStyle( element ).getPropertyValue( 'color-scheme' );
	return (
		/dark/.test( scheme ) &&
		( ! /light/.test( scheme ) ||
			matchMedia( '(prefers-color-scheme: dark)' ).matches )
	);
}

function loadedFonts( doc: Document ): Set< string > {
	const fonts = new Set< string >();
	doc.fonts?.forEach( ( { status, family, unicodeRange, weight, style } ) => {
		if ( status === 'loaded' ) {
			fonts.add( fontKey( family, unicodeRange, weight, style ) );
		}
	} );
	return fonts;
}
