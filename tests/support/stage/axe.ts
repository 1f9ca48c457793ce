import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { faintControls } from './faint-controls.ts';

/** WCAG 2.2, levels A and AA, with the versions it contains. */
const RULES = [ 'wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa' ];

/**
 * What axe finds wrong in a part of the page, and controls that hardly show; one line for each element, empty when nothing.
 *
 * @param part Selector of our own part: WordPress's faults are not ours to mend.
 */
export async function axeFindings(
	page: Page,
	part: string
): Promise< string[] > {
	const { violations } = await new AxeBuilder( { page } )
		.include( part )
		.withTags( RULES )
		.analyze();
	return [
		...violations.flatMap( ( { id, help, nodes } ) =>
			nodes.map(
				( node ) => `${ id }: ${ help } (${ node.target.join( ' ' ) })`
			)
		),
		...( await faintControls( page, part ) ),
	];
}
