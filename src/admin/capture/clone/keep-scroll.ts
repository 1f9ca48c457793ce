import { addStyle } from './add-style.ts';
import type { CopyJob } from './copy-job.ts';

const px = ( value: number ) => `${ Math.round( value * 100 ) / 100 }px`;

/**
 * A fixed element without offsets stays where it would be on the unscrolled page; in the copy, whose content is moved instead, it needs
 * the offsets that came out.
 */
function keepFixed( job: CopyJob ): void {
	const window = job.doc.defaultView;
	if (
		! window ||
		! ( window.scrollX || window.scrollY || job.scrolled.length )
	) {
		return;
	}
	for ( const [ live, copy ] of job.pairs ) {
		if ( live.ownerDocument === job.doc ) {
			const { position, top, left } = getComputedStyle( live );
			if (
				position === 'fixed' &&
				top.endsWith( 'px' ) &&
				left.endsWith( 'px' )
			) {
				addStyle( copy, { top, left } );
			}
		}
	}
}

/** A picture cannot be scrolled, so the content of each scrolled element is moved by as much. */
export function keepScroll( job: CopyJob ): void {
	keepFixed( job );
	for ( const [ live, copy ] of job.scrolled ) {
		if (
			live.localName !== 'textarea' &&
			live.localName !== 'input' &&
			live.localName !== 'select'
		) {
			wrapTexts( copy, job );
			shiftChildren( live, job );
			for ( const span of copy.querySelectorAll(
				':scope > [data-ds-text]'
			) ) {
				addStyle( span, shift( live.scrollLeft, live.scrollTop ) );
			}
		}
	}
}

function shift( x: number, y: number ) {
	return {
		position: 'relative',
		left: px( -x ),
		top: px( -y ),
		right: 'auto',
		bottom: 'auto',
	};
}

function wrapTexts( copy: Element, job: CopyJob ): void {
	for ( const node of [ ...copy.childNodes ] ) {
		if ( node.nodeType === 3 && /\S/.test( node.nodeValue ?? '' ) ) {
			const span = job.inert.createElement( 'span' );
			span.setAttribute( 'data-ds-text', '' );
			node.replaceWith( span );
			span.append( node );
		}
	}
}

function shiftChildren( scroller: Element, job: CopyJob ): void {
	const { scrollLeft, scrollTop } = scroller;
	for ( const child of ( scroller.shadowRoot ?? scroller ).children ) {
		const copy = job.pairs.get( child );
		if ( copy ) {
			addStyle(
				copy,
				shiftOf( getComputedStyle( child ), scrollLeft, scrollTop )
			);
		}
	}
}

function shiftOf(
	style: CSSStyleDeclaration,
	x: number,
	y: number
): Record< string, string > {
	if ( style.position === 'fixed' || style.position === 'sticky' ) {
		return {};
	}
	if ( style.position === 'absolute' ) {
		return { translate: `${ px( -x ) } ${ px( -y ) }` };
	}
	const left = parseFloat( style.left ) || 0;
	const top = parseFloat( style.top ) || 0;
	return shift(
		x - ( style.position === 'relative' ? left : 0 ),
		y - ( style.position === 'relative' ? top : 0 )
	);
}
