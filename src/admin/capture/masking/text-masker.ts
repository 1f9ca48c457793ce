import type { MaskCounts } from '../types.ts';
import { findPrivate } from './find-private.ts';
import { createKnownValues } from './known-values.ts';
import type { KnownValues } from './known-values.ts';
import { createJournal } from './journal.ts';
import type { Journal } from './journal.ts';
import { maskAll, maskSpans, mergeSpans } from './mask-glyphs.ts';
import type { Span } from './span.ts';

/** Masks the texts of one capture and counts what it masked. */
export type TextMasker = {
	readonly counts: MaskCounts;
	readonly known: KnownValues;
	readonly journal: Journal;
	/** Merged spans of everything private in a text. */
	find( text: string ): Span[];
	/** Private pieces masked, the rest as it was. */
	mask( text: string ): string;
	/** Masked whole, white space kept. */
	maskWhole( text: string ): string;
};

/** A masker for one page and its frames. */
export function createTextMasker(): TextMasker {
	const counts = { values: 0, texts: 0 };
	const known = createKnownValues();
	const find = ( text: string ) => {
		const spans = findPrivate( text );
		const others = known.find( text );
		return spans.length || others.length
			? mergeSpans( [ ...spans, ...others ] )
			: [];
	};
	return {
		counts,
		known,
		journal: createJournal(),
		find,
		mask( text ) {
			const spans = find( text );
			counts.texts += spans.length;
			return spans.length ? maskSpans( text, spans ) : text;
		},
		maskWhole( text ) {
			counts.texts += /\S/.test( text ) ? 1 : 0;
			return maskAll( text );
		},
	};
}
