import type { Anchor } from './anchor.ts';
import { firstWords } from './first-words.ts';

/** A "?" that takes no room: its holder has no size, the button hangs out of it. */
export function makeMark(
	doc: Document,
	{ name, how, float = 'none', gap = 0, loose = false, drop = 0 }: Anchor,
	label: string,
	onPress: ( button: HTMLButtonElement ) => void
): HTMLElement {
	const holder = doc.createElement( 'span' );
	holder.className = `deskside-mark is-${ how }${ loose ? ' is-loose' : '' }`;
	holder.dataset.desksideUi = '';
	holder.style.cssFloat = float;
	if ( gap ) {
		holder.style.marginInlineStart = `-${ gap }px`;
	}
	// Among floats the holder is at their upper edge, in a line at its foot.
	holder.classList.toggle( 'is-floating', float !== 'none' );
	const button = doc.createElement( 'button' );
	if ( loose ) {
		button.style.insetBlockStart = `${ drop }px`;
	}
	// Here rather than in a rule: a screen may have a more exact one for all its buttons.
	button.style.margin = '0';
	button.type = 'button';
	button.textContent = '?';
	button.setAttribute(
		'aria-label',
		label.replace( '%s', () => name )
	);
	button.setAttribute( 'aria-haspopup', 'dialog' );
	button.setAttribute( 'aria-expanded', 'false' );
	button.addEventListener( 'click', ( event ) => {
		// The mark may sit in a heading that folds its box, or in a label that switches its field.
		event.preventDefault();
		event.stopPropagation();
		onPress( button );
	} );
	holder.append( button );
	return holder;
}

/** Puts a mark where its anchor says. */
export function placeMark( { at, how }: Anchor, mark: HTMLElement ): void {
	if ( how === 'title' ) {
		firstWords( at )?.after( mark );
	} else if ( how === 'behind' || how === 'badge' ) {
		at.after( mark );
	} else {
		at.append( mark );
		at.classList.toggle( 'deskside-marked', how === 'corner' );
	}
}
