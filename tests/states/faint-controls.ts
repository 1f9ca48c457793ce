import { colord, extend } from 'colord';
import a11y from 'colord/plugins/a11y';
import type { Frame, Page } from 'playwright-core';

extend( [ a11y ] );

/** WCAG 2.2, 1.4.11: what shows where a control is. */
const LEAST = 3;

interface Control {
	name: string;
	/** Of the edge, of the inside and of what lies around, as CSS writes them. */
	edge: string;
	inside: string;
	around: string;
}

/**
 * Fields, lists and boxes whose edge or inside cannot be told from what lies around them; axe looks at letters only. By name,
 * with the contrast.
 */
export async function faintControls( page: Page ): Promise< string[] > {
	const found = await Promise.all( page.frames().map( controlsOf ) );
	return found.flat().flatMap( ( { name, edge, inside, around } ) => {
		const most = Math.max(
			colord( edge ).contrast( around ),
			colord( inside ).contrast( around )
		);
		return most < LEAST
			? [ `${ name }: ${ most } (${ edge } on ${ around })` ]
			: [];
	} );
}

const controlsOf = ( frame: Frame ): Promise< Control[] > =>
	frame.evaluate( () => {
		const isClear = ( colour: string ) => /, 0\)$/.test( colour );
		const backgroundAround = ( of: Element | null ): string => {
			if ( ! of ) {
				return 'rgb(255, 255, 255)';
			}
			const { backgroundColor } = getComputedStyle( of );
			return isClear( backgroundColor )
				? backgroundAround( of.parentElement )
				: backgroundColor;
		};
		return [
			...document.querySelectorAll< HTMLInputElement >(
				'select, textarea, input:not([type="hidden"], [type="file"], [type="range"])'
			),
		]
			.filter( ( control ) => control.checkVisibility() )
			.map( ( control ) => {
				// The package draws the edge of some as a part beside them, in a box that has the inside's colour.
				const box =
					control.closest( '.components-input-control__container' ) ??
					control;
				const { borderTopColor, borderTopWidth } = getComputedStyle(
					box.querySelector(
						'.components-input-control__backdrop'
					) ?? control
				);
				const around = backgroundAround( box.parentElement );
				return {
					name: `${ control.tagName } ${
						control.labels?.[ 0 ]?.textContent ?? control.className
					}`,
					edge:
						borderTopWidth === '0px' || isClear( borderTopColor )
							? around
							: borderTopColor,
					inside: backgroundAround( control ),
					around,
				};
			} );
	} );
