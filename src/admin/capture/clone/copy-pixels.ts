import { parseUrl } from '../parse-url.ts';
import { addStyle, pinned } from './add-style.ts';
import { greyBox } from './grey-box.ts';
import type { CopyJob } from './copy-job.ts';
import type { Pixels } from './frozen-view.ts';

const PIXELS = new Set( [
	'img',
	'canvas',
	'video',
	'iframe',
	'object',
	'embed',
	'audio',
] );

/** Elements that show pixels, a player or another document. */
export function hasPixels( live: Element ): boolean {
	return PIXELS.has( live.localName );
}

/** Copies such an element as an image of the same size; what it shows is noted for painting, or a grey box says what is missing. */
export function copyPixels( live: Element, job: CopyJob ): Element {
	if ( live.localName === 'img' ) {
		return copyImage( live as HTMLImageElement, job );
	}
	const copy = standIn( live, job );
	if ( live.localName === 'iframe' ) {
		copyFrame( live as HTMLIFrameElement, copy, job );
	} else {
		const bitmap = readBitmap( live, job );
		if ( bitmap ) {
			job.pixels.set( copy, { ...sizeOf( live ), bitmap } );
		} else {
			greyBox( copy, live.localName );
		}
	}
	return copy;
}

function copyImage( live: HTMLImageElement, job: CopyJob ): Element {
	const copy = job.inert.importNode( live, false );
	job.pairs.set( live, copy );
	for ( const name of [
		'src',
		'srcset',
		'sizes',
		'loading',
		'crossorigin',
	] ) {
		copy.removeAttribute( name );
	}
	if ( live.complete && live.naturalWidth ) {
		const size = sizeOf( live );
		job.pixels.set( copy, {
			...size,
			url: live.currentSrc || live.src,
			image: live,
		} );
	}
	return copy;
}

function sizeOf(
	live: Element
): Pick< Pixels, 'width' | 'height' | 'visible' > {
	const box = live.getBoundingClientRect();
	const view = live.ownerDocument.defaultView;
	const visible =
		box.bottom > 0 &&
		box.right > 0 &&
		box.top < ( view?.innerHeight ?? 0 ) &&
		box.left < ( view?.innerWidth ?? 0 );
	// An image inside something scaled is laid out at its own size.
	const { offsetWidth, offsetHeight } = live as HTMLElement;
	const scaled = Math.abs( offsetWidth - box.width ) > 1;
	return {
		width: scaled ? offsetWidth : box.width,
		height: scaled ? offsetHeight : box.height,
		visible,
	};
}

/** Set on the stand-in, because rules for `iframe` or `canvas` do not reach it. */
const AROUND = [
	'border-top',
	'border-right',
	'border-bottom',
	'border-left',
	'padding',
];

/** A carved border in the text's colour is grey only as long as nobody says which colour that is. */
const withoutOwnColour = ( border: string, colour: string ): string =>
	/inset|outset|ridge|groove/.test( border )
		? border.replace( ` ${ colour }`, '' )
		: border;

/** An image with the name, classes and outer size of the live element. */
function standIn( live: Element, job: CopyJob ): Element {
	const copy = job.inert.createElement( 'img' );
	job.pairs.set( live, copy );
	for ( const name of live.getAttributeNames() ) {
		if (
			/^(?:id|class|style|hidden|name|data-deskside-.*)$/.test( name )
		) {
			copy.setAttribute( name, live.getAttribute( name ) ?? '' );
		}
	}
	const style = getComputedStyle( live );
	const { offsetWidth, offsetHeight } = live as HTMLElement;
	addStyle( copy, {
		...pinned( offsetWidth, offsetHeight ),
		display: style.display,
		...Object.fromEntries(
			AROUND.map( ( name ) => [
				name,
				withoutOwnColour( style.getPropertyValue( name ), style.color ),
			] )
		),
	} );
	return copy;
}

function copyFrame(
	live: HTMLIFrameElement,
	copy: Element,
	job: CopyJob
): void {
	const view = job.freezeFrame( live );
	if ( view ) {
		job.frames.set( copy, view );
	} else {
		greyBox( copy, parseUrl( live.src )?.hostname || 'iframe' );
	}
}

/** The pixels of a canvas or the current frame of a video; null when the browser withholds them. */
function readBitmap( live: Element, job: CopyJob ): HTMLCanvasElement | null {
	const isCanvas = live.localName === 'canvas';
	if ( ! isCanvas && live.localName !== 'video' ) {
		return null;
	}
	const source = live as HTMLCanvasElement & HTMLVideoElement;
	const bitmap = job.inert.createElement( 'canvas' );
	bitmap.width = isCanvas ? source.width : source.videoWidth;
	bitmap.height = isCanvas ? source.height : source.videoHeight;
	try {
		const context = bitmap.getContext( '2d' );
		context?.drawImage( source, 0, 0 );
		context?.getImageData( 0, 0, 1, 1 ); // Throws when another origin's pixels are in it.
		return context ? bitmap : null;
	} catch {
		return null;
	}
}
