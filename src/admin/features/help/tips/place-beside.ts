const GAP = 8;

/**
 * Puts a box with `position: fixed` below an element, above it where there is more room, and always inside the window.
 *
 * @param box    What to place; measured as it is.
 * @param beside The element.
 * @param view   Its window.
 */
export function placeBeside(
	box: HTMLElement,
	beside: Element,
	view: Window
): void {
	const mark = beside.getBoundingClientRect();
	const { width, height } = box.getBoundingClientRect();
	const below = mark.bottom + GAP;
	const above = mark.top - GAP - height;
	const top =
		below + height <= view.innerHeight - GAP || above < GAP ? below : above;
	const rtl = getComputedStyle( box ).direction === 'rtl';
	const left = rtl ? mark.right - width : mark.left;
	const within = ( value: number, size: number, room: number ) =>
		Math.max( GAP, Math.min( value, room - size - GAP ) );
	box.style.top = `${ within( top, height, view.innerHeight ) }px`;
	box.style.left = `${ within(
		left,
		width,
		view.document.documentElement.clientWidth
	) }px`;
}
