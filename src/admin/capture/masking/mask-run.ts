import { mergeSpans, maskSpans } from './mask-glyphs.ts';
import type { Span } from './span.ts';
import type { TextMasker } from './text-masker.ts';

/**
 * Masks text nodes that stand in one line of text. Each is searched by itself, then all together, because markup may cut a mail
 * address or a number in two.
 */
export function maskRun( run: readonly Text[], masker: TextMasker ): void {
	const texts = run.map( ( node ) => node.data );
	const joined = texts.join( '' );
	const across = run.length > 1 ? masker.find( joined ) : [];
	let offset = 0;
	for ( const [ index, node ] of run.entries() ) {
		const text = texts[ index ] ?? '';
		const inside = across.flatMap( ( span ) =>
			overlap( span, offset, text.length )
		);
		const spans = mergeSpans( [ ...masker.find( text ), ...inside ] );
		if ( spans.length ) {
			masker.counts.texts += spans.length;
			masker.journal.keep( node );
			node.data = maskSpans( text, spans );
		}
		offset += text.length;
	}
}

/** The part of a span that lies within `length` units from `offset`, counted from there. */
function overlap(
	[ start, end ]: Span,
	offset: number,
	length: number
): Span[] {
	const from = Math.max( 0, start - offset );
	const to = Math.min( length, end - offset );
	return from < to ? [ [ from, to ] ] : [];
}
