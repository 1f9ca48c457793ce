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

const WORD = /[\p{L}\p{N}]+/gu;
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
	const next = text.codePointAt( at );
	return next !== undefined && IN_WORD.test( String.fromCodePoint( next ) )
		? -1
		: at;
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
	const spansAt = ( text: string, word: RegExpMatchArray ): Span[] => {
		const spans: Span[] = [];
		for ( const known of byWord.get( word[ 0 ] ) ?? [] ) {
			const start = ( word.index ?? 0 ) - known.lead;
			const end = start < 0 ? -1 : endOf( text, start, known );
			if ( end >= 0 ) {
				spans.push( [ start, end ] );
			}
		}
		return spans;
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
			return [ ...text.matchAll( WORD ) ].flatMap( ( word ) =>
				spansAt( text, word )
			);
		},
	};
}
