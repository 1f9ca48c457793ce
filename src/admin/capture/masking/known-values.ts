import type { Span } from './span.ts';

/** Words that are names of roles, things or states as often as of people; masking them would blank labels. */
const COMMON = new Set(
	(
		'admin administrator author editor subscriber contributor customer user users shop store shop_manager manager test demo guest none ' +
		'support office info mail email home house main street city state country other yes true false wordpress woocommerce default ' +
		'germany deutschland italy italia france netherlands nederland belgium austria switzerland england united kingdom states'
	).split( ' ' )
);

/** A page has far fewer; the limit bounds the work on hostile ones. */
const LIMIT = 400;

/** Private values seen on a page, so that the same words are masked wherever else they stand. */
export type KnownValues = {
	add( value: string ): void;
	find( text: string ): Span[];
};

const IN_WORD = /[\p{L}\p{N}]/u;
const GAP = /\s/;

/** A value in its words: between them any white space may stand. `lead`: units before its first letter or digit. */
type Known = { readonly lead: number; readonly parts: readonly string[] };

/** Index after the value that starts here; -1 when another text does. */
function endOf( text: string, start: number, { parts }: Known ): number {
	let at = start;
	for ( const [ index, part ] of parts.entries() ) {
		const before = at;
		while ( index > 0 && GAP.test( text.charAt( at ) ) ) {
			at++;
		}
		if ( ( index > 0 && at === before ) || ! text.startsWith( part, at ) ) {
			return -1;
		}
		at += part.length;
	}
	return at < text.length && isInWord( text, at ) ? -1 : at;
}

/** Whether the unit at an index belongs to a word. Said without an expression for what most texts are made of. */
function isInWord( text: string, at: number ): boolean {
	const code = text.charCodeAt( at );
	if ( code < 128 ) {
		return (
			( code > 96 && code < 123 ) ||
			( code > 64 && code < 91 ) ||
			( code > 47 && code < 58 )
		);
	}
	const isSecondHalf = code > 0xdbff && code < 0xe000 && at > 0;
	const point = text.codePointAt( isSecondHalf ? at - 1 : at ) ?? 0;
	return IN_WORD.test( String.fromCodePoint( point ) );
}

function isTelling( value: string ): boolean {
	return (
		value.length >= 4 &&
		value.length <= 120 &&
		/\p{L}{2}/u.test( value ) &&
		! COMMON.has( value.toLowerCase() )
	);
}

/** An empty collection of private values. */
export function createKnownValues(): KnownValues {
	const values = new Set< string >();
	/** By their first word: a text is searched for all values at once, word by word. */
	const byWord = new Map< string, Known[] >();
	const addSpansAt = (
		text: string,
		at: number,
		end: number,
		spans: Span[]
	) => {
		for ( const known of byWord.get( text.slice( at, end ) ) ?? [] ) {
			const start = at - known.lead;
			const last = start < 0 ? -1 : endOf( text, start, known );
			if ( last >= 0 ) {
				spans.push( [ start, last ] );
			}
		}
	};
	return {
		add( value ) {
			const text = value.trim();
			const word = text.match( /[\p{L}\p{N}]+/u );
			if (
				values.size < LIMIT &&
				word &&
				isTelling( text ) &&
				! values.has( text )
			) {
				values.add( text );
				const alike = byWord.get( word[ 0 ] ) ?? [];
				alike.push( {
					lead: word.index ?? 0,
					parts: text.split( /\s+/ ),
				} );
				byWord.set( word[ 0 ], alike );
			}
		},
		find( text ) {
			if ( ! values.size || text.length < 4 ) {
				return [];
			}
			const spans: Span[] = [];
			let start = -1;
			for ( let at = 0; at <= text.length; at++ ) {
				const inside = at < text.length && isInWord( text, at );
				if ( inside && start < 0 ) {
					start = at;
				} else if ( ! inside && start >= 0 ) {
					addSpansAt( text, start, at, spans );
					start = -1;
				}
			}
			return spans;
		},
	};
}
