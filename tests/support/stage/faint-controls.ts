import { colord, extend } from 'colord';
import a11y from 'colord/plugins/a11y';
import mix from 'colord/plugins/mix';
import type { Page } from 'playwright-core';

extend( [ a11y, mix ] );

/** WCAG 2.2, 1.4.11: what shows where a control is. */
const LEAST = 3;

/**
 * Fields, lists and boxes whose edge and inside cannot be told from what lies around them, by name with the contrast; axe looks
 * at letters only. In forced colours the system sees to it.
 *
 * @param part Selector of our own part, with the frames of the same site in it.
 */
export async function faintControls(
	page: Page,
	part: string
): Promise< string[] > {
	const controls = await page.evaluate( controlsIn, part );
	return controls.flatMap( ( { name, edge, inside, around } ) => {
		const most = Math.max(
			contrast( edge, around ),
			contrast( inside, around )
		);
		return most < LEAST
			? [ `faint: ${ name }: ${ most } (${ edge } on ${ around })` ]
			: [];
	} );
}

/** 0 for a colour in words that are not known here, so that it is looked at; what shines through is mixed first. */
export function contrast( colour: string, around: string ): number {
	const [ over, under ] = [ colord( colour ), colord( around ) ];
	if ( ! over.isValid() || ! under.isValid() ) {
		return 0;
	}
	return over
		.alpha( 1 )
		.mix( under, 1 - over.alpha() )
		.contrast( under );
}

/** Runs in the page: the colours of the edge, of the inside and of what lies around, as CSS writes them. */
function controlsIn( part: string ) {
	const isClear = ( colour: string ) => /^rgba\(.*, 0\)$/.test( colour );
	const backgroundOf = ( of: Element | null ): string => {
		if ( ! of ) {
			return 'rgb(255, 255, 255)';
		}
		const { backgroundColor } = getComputedStyle( of );
		return isClear( backgroundColor )
			? backgroundOf( of.parentElement )
			: backgroundColor;
	};
	const controlsOf = ( root: Element ): HTMLInputElement[] => [
		...root.querySelectorAll< HTMLInputElement >(
			'select, textarea, input:not([type="hidden"], [type="file"], [type="range"], [type="submit"])'
		),
		...[ ...root.querySelectorAll( 'iframe' ) ].flatMap(
			( { contentDocument } ) =>
				contentDocument
					? controlsOf( contentDocument.documentElement )
					: []
		),
	];
	const boxes =
		'.components-input-control__container, .components-combobox-control__suggestions-container';
	const isSeen = ( control: HTMLInputElement ) =>
		control.checkVisibility() &&
		control.offsetWidth > 1 &&
		! control.matches( ':disabled' );
	return matchMedia( '(forced-colors: active)' ).matches
		? []
		: [ ...document.querySelectorAll( part ) ]
				.flatMap( controlsOf )
				.filter( isSeen )
				.map( ( control ) => {
					// The package draws the edge of some around them, by itself or by a part beside them.
					const box = control.closest( boxes ) ?? control;
					const { borderTopColor, borderTopWidth } = getComputedStyle(
						box.querySelector(
							'.components-input-control__backdrop'
						) ?? box
					);
					const around = backgroundOf( box.parentElement );
					return {
						name: `${ control.tagName } ${
							control.labels?.[ 0 ]?.textContent ??
							control.className
						}`,
						edge:
							borderTopWidth === '0px' ||
							isClear( borderTopColor )
								? around
								: borderTopColor,
						inside: backgroundOf( control ),
						around,
					};
				} );
}
