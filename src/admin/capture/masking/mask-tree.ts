import type { Mark } from './mark-elements.ts';
import { dropAttributes, maskAttributes } from './mask-attributes.ts';
import { isControl, maskControl } from './mask-control.ts';
import { maskImage } from './mask-image.ts';
import { maskRun } from './mask-run.ts';
import type { TextMasker } from './text-masker.ts';

/** How an element is treated: searched for private data, its text masked whole, its pictures as well, or shown. */
export type MaskMode = 'search' | 'whole' | 'name' | 'all' | 'show';

/** Elements that do not end a run of text: `info<wbr>@example.org` is one address. */
const INLINE = new Set(
	'a abbr b bdi bdo cite code data del dfn em font i ins kbd mark q s samp small span strike strong sub sup time tt u var wbr tspan'.split(
		' '
	)
);

function modeOf( mark: Mark | undefined, around: MaskMode ): MaskMode {
	if ( mark === 'mask' ) {
		return 'all';
	}
	if ( mark === undefined || mark === 'image' || around === 'show' ) {
		return around;
	}
	if ( mark === 'label' ) {
		return around === 'all' ? around : 'search';
	}
	if ( mark === 'show' || ( mark === 'name' && around === 'search' ) ) {
		return mark;
	}
	return around === 'search' ? 'whole' : around;
}

/**
 * Masks a copied page in place.
 *
 * @param root   The copy.
 * @param marks  What the rules say about its elements.
 * @param masker Collects counts and known values.
 */
export function maskTree(
	root: Element,
	marks: ReadonlyMap< Element, Mark >,
	masker: TextMasker
): void {
	let run: Text[] = [];
	const flush = () => {
		if ( run.length ) {
			maskRun( run, masker );
			run = [];
		}
	};
	const visitText = ( text: Text, mode: MaskMode ) => {
		if ( mode === 'search' ) {
			run.push( text );
		} else if ( mode !== 'show' ) {
			flush();
			masker.journal.keep( text );
			text.data =
				mode === 'name'
					? maskName( text.data, masker )
					: masker.maskWhole( text.data );
		}
	};
	const visit = ( element: Element, around: MaskMode ) => {
		const mark = marks.get( element );
		const mode = modeOf( mark, around );
		const inline = INLINE.has( element.localName );
		if ( ! inline ) {
			flush();
		}
		const names = dropAttributes( element ); // First: what is put back later must be fit for a picture too.
		if (
			mode === 'all'
				? element.localName === 'img'
				: mark === 'image' && mode !== 'show'
		) {
			masker.journal.keep( element );
			maskImage( element );
		}
		if ( isControl( element ) ) {
			maskControl( element, mode, masker );
		}
		maskAttributes( element, names, mode, masker );
		for (
			let child = element.firstChild;
			child;
			child = child.nextSibling
		) {
			if ( child.nodeType === 3 ) {
				visitText( child as Text, mode );
			} else if ( child.nodeType === 1 ) {
				visit( child as Element, mode );
			}
		}
		if ( ! inline ) {
			flush();
		}
	};
	visit( root, 'search' );
	flush();
}

/** A leading number of a record (`#1024 …`) stays readable. */
function maskName( text: string, masker: TextMasker ): string {
	const number = /^\s*#\d{1,9}(?!\d)/.exec( text )?.[ 0 ] ?? '';
	return number + masker.maskWhole( text.slice( number.length ) );
}
