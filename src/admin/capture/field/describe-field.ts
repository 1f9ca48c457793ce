import type { PickedField } from '../types.ts';
import { fieldLabel } from './field-label.ts';
import { fieldSection } from './field-section.ts';
import { fractionsOf, placeOf } from './field-box.ts';
import { stableSelector } from './stable-selector.ts';
import { createWordReader } from './word-reader.ts';
import type { KnownOfPage } from './word-reader.ts';

/** What a field is called by programs: its name, id or block type. */
function nameOf( element: Element ): string {
	const names = [ 'name', 'data-type', 'id', 'data-slug', 'data-plugin' ].map(
		( name ) => element.getAttribute( name )
	);
	return names.find( ( name ) => name ) ?? '';
}

/**
 * What an agent needs to find the field again. Texts are masked.
 *
 * @param element Any element, also of a same-origin frame or an open shadow root.
 * @param doc     The outermost document, whose picture `rect` refers to.
 * @param known   The frozen page: its names and the site's own rules hold here too.
 */
export function describeField(
	element: Element,
	doc: Document,
	known?: KnownOfPage
): PickedField {
	const reader = createWordReader( element.ownerDocument, known );
	return {
		label: fieldLabel( element, reader ),
		name: reader.mask( nameOf( element ) ).slice( 0, 200 ),
		section: fieldSection( element, reader ),
		selector: stableSelector( element, reader.mask ).slice( 0, 1000 ),
		rect: fractionsOf( placeOf( element ), doc ),
	};
}
