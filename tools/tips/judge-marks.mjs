/** Runs in a page with marks: what is wrong with them. */

/** What a person presses, WooCommerce's own help signs too. A column's link fills its whole heading: there is room beside the mark. */
const CONTROLS =
	'button, input, select, textarea, a[href]:not(thead a), summary, .woocommerce-help-tip';

/**
 * Judges the marks as they stand now.
 *
 * @param {string} controls Selector of what a mark may not lie upon.
 * @return {string[]} A sentence for each mark without a name, each thing that the marks moved, and each control under a mark.
 */
function judge( controls ) {
	const root = document.querySelector( '#wpbody-content' ) ?? document.body;
	const marks = [ ...root.querySelectorAll( '.deskside-mark' ) ];
	const others = [ ...root.querySelectorAll( '*' ) ].filter(
		( one ) => ! one.closest( '.deskside-mark' )
	);
	const places = () =>
		others.map( ( one ) => {
			const { x, y, width, height } = one.getBoundingClientRect();
			return [ x, y, width, height ].map( Math.round ).join( ' ' );
		} );
	const with_ = places();
	document.documentElement.classList.add( 'deskside-no-tips' );
	const without = places();
	document.documentElement.classList.remove( 'deskside-no-tips' );
	const moved = others.filter(
		( _one, at ) => with_[ at ] !== without[ at ]
	);
	const isShown = ( one ) =>
		one.getBoundingClientRect().width > 1 &&
		one.checkVisibility( { visibilityProperty: true } );
	const pressed = others.filter(
		( one ) => one.matches( controls ) && isShown( one )
	);
	const middles = marks
		.filter( ( mark ) => ! mark.classList.contains( 'is-badge' ) )
		.map( ( mark ) => mark.firstElementChild )
		.filter( isShown )
		.map( ( button ) => {
			const box = button.getBoundingClientRect();
			return {
				name: button.getAttribute( 'aria-label' ),
				x: ( box.left + box.right ) / 2,
				y: ( box.top + box.bottom ) / 2,
			};
		} );
	const lookOf = ( one ) => one.cloneNode().outerHTML.slice( 0, 120 );
	return [
		...marks
			.map( ( mark ) => mark.firstElementChild )
			.filter( ( button ) => /:\s*$/.test( button.ariaLabel ) )
			.map(
				( button ) =>
					`a mark has no name: ${ lookOf(
						button.parentElement.parentElement
					) }`
			),
		// What stands below something that moved moves with it: the first says which mark it was.
		...moved
			.filter( ( one ) => ! one.querySelector( '*' ) )
			.slice( 0, 1 )
			.map(
				( one ) =>
					`the marks move ${ moved.length } things, ${ lookOf(
						one
					) } first`
			),
		...middles.flatMap( ( { name, x, y } ) =>
			pressed
				.filter( ( one ) => {
					const box = one.getBoundingClientRect();
					return (
						x > box.left &&
						x < box.right &&
						y > box.top &&
						y < box.bottom
					);
				} )
				.map( ( one ) => `"${ name }" lies upon ${ lookOf( one ) }` )
		),
	];
}

/**
 * What is wrong with the marks of a page.
 *
 * @param {import('playwright-core').Page} page With marks.
 * @return {Promise<string[]>} A sentence each; empty when nothing is.
 */
export const judgeMarks = ( page ) => page.evaluate( judge, CONTROLS );
