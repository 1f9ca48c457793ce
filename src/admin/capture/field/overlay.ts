import type { Place } from './field-box.ts';

/** The frame around what would be picked, and the words for screen readers. */
export type Overlay = {
	show( place: Place | null, label: string ): void;
	say( text: string ): void;
	remove(): void;
};

const FRAME =
	'position:fixed;box-sizing:border-box;border:2px solid #3858e9;outline:2px solid #fff;background:rgb(56 88 233 / 0.12);border-radius:2px;display:none;';
const TAG =
	'position:fixed;max-width:320px;overflow:hidden;text-overflow:ellipsis;white-space:nowrap;font:13px/1.6 system-ui,sans-serif;color:#fff;background:#1e1e1e;padding:2px 8px;border-radius:2px;display:none;';
const UNSEEN = 'position:fixed;opacity:0;';
/** Room for the name above the frame, in CSS pixels. */
const TAG_HEIGHT = 28;

function part( doc: Document, style: string ): HTMLElement {
	const element = doc.createElement( 'div' );
	element.style.cssText = style;
	return element;
}

function createLayer( doc: Document ): HTMLElement {
	const layer = part(
		doc,
		'all:unset;position:fixed;inset:0;pointer-events:none;z-index:2147483647;'
	);
	layer.setAttribute( 'data-deskside-ui', 'picker' );
	layer.setAttribute( 'popover', 'manual' );
	return layer;
}

/** Puts an overlay above everything, modal dialogs included; nothing in it takes the pointer or the focus. */
export function createOverlay( doc: Document ): Overlay {
	const layer = createLayer( doc );
	const frame = part( doc, FRAME );
	const tag = part( doc, TAG );
	const live = part( doc, UNSEEN );
	live.setAttribute( 'aria-live', 'assertive' );
	layer.append( frame, tag, live );
	( doc.body ?? doc.documentElement ).append( layer );
	try {
		layer.showPopover?.();
	} catch {
		layer.removeAttribute( 'popover' ); // The z-index has to do.
	}
	return {
		show( place, label ) {
			frame.style.display = place ? 'block' : 'none';
			tag.style.display = place && label ? 'block' : 'none';
			if ( place ) {
				Object.assign( frame.style, {
					left: `${ place.left }px`,
					top: `${ place.top }px`,
					width: `${ place.width }px`,
					height: `${ place.height }px`,
				} );
				tag.textContent = label;
				const top =
					place.top > TAG_HEIGHT
						? place.top - TAG_HEIGHT
						: place.top + place.height + 4;
				Object.assign( tag.style, {
					left: `${ Math.max( 0, place.left ) }px`,
					top: `${ Math.max( 0, top ) }px`,
				} );
			}
		},
		say( text ) {
			live.textContent = text;
		},
		remove: () => layer.remove(),
	};
}
