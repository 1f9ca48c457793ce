import type { PickedField } from '../types.ts';
import { allCandidates, candidateAt, frameDocument } from './candidates.ts';
import { describeField } from './describe-field.ts';
import { placeOf } from './field-box.ts';
import type { Place } from './field-box.ts';
import { createOverlay } from './overlay.ts';
import { listenEverywhere } from './listen-everywhere.ts';
import type { KnownOfPage } from './word-reader.ts';

/** Words of the picker, translated by the caller. */
export type PickFieldLabels = {
	/** Said at the start: how to pick and how to leave. */
	start: string;
	/** Said for each field reached by keyboard; `label` may be ''. */
	field( label: string ): string;
};

export type PickFieldOptions = {
	onPick( field: PickedField ): void;
	onCancel(): void;
	/** Where what would be picked is, each time that changes; null when it is nothing. */
	onPoint?( place: Place | null ): void;
	/** Cannot be picked; the panel, when it stays open. */
	ignore?: Element;
	labels?: PickFieldLabels;
	/** The frozen page: what is private there is private in the field's words. */
	known?: KnownOfPage;
};

const FORWARDS = new Set( [ 'Tab', 'ArrowDown', 'ArrowRight' ] );
const BACKWARDS = new Set( [ 'ArrowUp', 'ArrowLeft' ] );

/** Everything a click would do on the page, were it not held back while picking. */
const HELD = [
	'pointerdown',
	'pointerup',
	'mousedown',
	'mouseup',
	'dblclick',
	'auxclick',
	'contextmenu',
	'touchstart',
	'touchend',
	'submit',
	'keyup',
	'keypress',
];

/**
 * Lets a person point at one field, row, notice, menu entry or block: by pointer, or by Tab and the arrow keys, Enter and Escape. The
 * page itself sees none of these events and keeps its focus.
 *
 * @return Ends picking and leaves no trace; ending by itself (picked, left) does the same before the callback.
 */
export function pickField(
	doc: Document,
	options: PickFieldOptions
): () => void {
	const overlay = createOverlay( doc );
	let current: Element | null = null;
	let done = false;

	const choose = ( element: Element | null, speak: boolean ) => {
		current = element;
		const label = element
			? describeField( element, doc, options.known ).label
			: '';
		const place = element && placeOf( element );
		overlay.show( place, label );
		options.onPoint?.( place );
		if ( element && speak ) {
			overlay.say( options.labels?.field( label ) ?? label );
		}
	};
	const end = () => {
		if ( ! done ) {
			done = true;
			stop();
			overlay.remove();
		}
	};
	const pick = () => {
		const field = current && describeField( current, doc, options.known );
		if ( field ) {
			end();
			options.onPick( field );
		}
	};
	const step = ( by: number ) => {
		const all = allCandidates( doc, options.ignore );
		const at = current ? all.indexOf( current ) : -1;
		const next =
			at < 0 && by < 0
				? all.length - 1
				: ( at + by + all.length ) % all.length;
		const element = all[ next ] ?? null;
		element?.scrollIntoView?.( { block: 'nearest', inline: 'nearest' } );
		choose( element, true );
	};
	// Keys work when they come up, so that nothing of them is left for the page; only those that went down while picking.
	let pressed = '';
	const onKeyUp = ( key: string ) => {
		if ( key !== pressed ) {
			return;
		}
		if ( key === 'Escape' ) {
			end();
			options.onCancel();
		} else if ( key === 'Enter' || key === ' ' ) {
			pick();
		}
	};
	const onKeyDown = ( { key, shiftKey }: KeyboardEvent ) => {
		pressed = key;
		if ( FORWARDS.has( key ) || BACKWARDS.has( key ) ) {
			step( BACKWARDS.has( key ) || shiftKey ? -1 : 1 );
		}
	};
	const pointed = ( event: Event ) => {
		const element = candidateAt( underPointer( event ), options.ignore );
		if ( element !== current ) {
			choose( element, false );
		}
	};
	const stop = listenEverywhere(
		doc,
		[ 'pointermove', 'click', 'keydown', 'scroll', ...HELD ],
		( event ) => {
			if ( event.type === 'scroll' ) {
				choose( current, false );
				return;
			}
			if ( isOurs( event, options.ignore ) ) {
				return;
			}
			if ( event.type !== 'pointermove' ) {
				event.preventDefault();
			}
			event.stopImmediatePropagation();
			if ( event.type === 'keydown' ) {
				onKeyDown( event as KeyboardEvent );
			} else if ( event.type === 'keyup' ) {
				onKeyUp( ( event as KeyboardEvent ).key );
			} else if ( event.type === 'pointermove' ) {
				pointed( event );
			} else if ( event.type === 'click' ) {
				pointed( event );
				pick();
			}
		}
	);
	overlay.say( options.labels?.start ?? '' );
	return end;
}

/** The innermost element of an event, through open shadow roots. */
function underPointer( event: Event ): Element | null {
	const target = event.composedPath()[ 0 ];
	const isElement =
		target !== undefined && 'nodeType' in target && target.nodeType === 1;
	const element = isElement ? ( target as Element ) : null;
	return element && frameDocument( element ) ? null : element;
}

/** Pointer events of the panel go on; keys are the picker's wherever the focus is. */
function isOurs( event: Event, ignore?: Element ): boolean {
	return (
		! event.type.startsWith( 'key' ) &&
		event.composedPath().some( ( node ) => node === ignore )
	);
}
