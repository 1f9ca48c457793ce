import { placeBeside } from './place-beside.ts';

/**
 * Shows a box beside the mark that opened it: takes the focus in, keeps the box in place while the page scrolls, and
 * closes on Escape, on a press elsewhere, and when Tab leaves it.
 *
 * @return Closes it; with `true` the focus goes back to the mark.
 */
export function openPopover(
	doc: Document,
	mark: HTMLButtonElement,
	box: HTMLElement,
	onClosed: () => void
): ( back: boolean ) => void {
	const view = doc.defaultView ?? window;
	let frame = 0;
	const close = ( back: boolean ) => {
		view.cancelAnimationFrame( frame );
		doc.removeEventListener( 'pointerdown', onPress, true );
		doc.removeEventListener( 'scroll', onMove, true );
		view.removeEventListener( 'resize', onMove );
		box.remove();
		mark.setAttribute( 'aria-expanded', 'false' );
		onClosed();
		if ( back ) {
			mark.focus();
		}
	};
	const onPress = ( { target }: Event ) => {
		if (
			target instanceof Node &&
			! box.contains( target ) &&
			! mark.contains( target )
		) {
			close( false );
		}
	};
	const onMove = () => {
		view.cancelAnimationFrame( frame );
		frame = view.requestAnimationFrame( () =>
			placeBeside( box, mark, view )
		);
	};
	box.addEventListener( 'keydown', ( event ) => {
		if ( event.key === 'Escape' ) {
			event.stopPropagation();
			close( true );
		} else if (
			event.key === 'Tab' &&
			leaves( doc, box, event.shiftKey )
		) {
			event.preventDefault();
			close( true );
		}
	} );
	box.setAttribute( 'aria-label', mark.getAttribute( 'aria-label' ) ?? '' );
	mark.setAttribute( 'aria-expanded', 'true' );
	doc.body.append( box );
	placeBeside( box, mark, view );
	doc.addEventListener( 'pointerdown', onPress, true );
	doc.addEventListener( 'scroll', onMove, true );
	view.addEventListener( 'resize', onMove );
	box.focus();
	return close;
}

/** The box stands at the end of the page, so its own order ends at its edges. */
function leaves( doc: Document, box: HTMLElement, backwards: boolean ) {
	const stops = [ ...box.querySelectorAll( 'button' ) ];
	const { activeElement } = doc;
	return backwards
		? activeElement === box || activeElement === stops[ 0 ]
		: activeElement === stops.at( -1 );
}
