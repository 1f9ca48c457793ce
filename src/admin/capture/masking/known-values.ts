import { spansOf } from './span.ts';
import type { Span } from './span.ts';

/** Words that are names of roles, things or states as often as of people; masking them would blank labels. */
const COMMON = new Set(
	(
		'admin administrator author editor subscriber contributor customer user users shop store shop_manager manager test demo guest none ' +
		'support office info mail email home house main street city state country other yes true false wordpress woocommerce default ' +
		'germany deutschland italy italia france netherlands nederland belgium austria switzerland england united kingdom states'
	).split( ' ' )
);

/** A page has far fewer; the limit keeps the expression small on hostile ones. */
const LIMIT = 400;

/** Private values seen on a page, so that the same words are masked wherever else they stand. */
export type KnownValues = {
	add( value: string ): void;
	find( text: string ): Span[];
};

function escape( value: string ): string {
	return value
		.replace( /[\\^$.*+?()[\]{}|/]/g, '\\$&' ) // No hyphen: with the flag `u` it must not be escaped.
		.replace( /\s+/g, '\\s+' );
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
	let expression: RegExp | null = null;
	const compile = () => {
		const longestFirst = [ ...values ].sort(
			( a, b ) => b.length - a.length
		);
		return new RegExp(
			`(?<![\\p{L}\\p{N}])(?:${ longestFirst
				.map( escape )
				.join( '|' ) })(?![\\p{L}\\p{N}])`,
			'gu'
		);
	};
	return {
		add( value ) {
			const text = value.trim();
			if ( values.size < LIMIT && isTelling( text ) ) {
				values.add( text );
				expression = null;
			}
		},
		find( text ) {
			if ( ! values.size || text.length < 4 ) {
				return [];
			}
			expression ??= compile();
			return spansOf( text, expression );
		},
	};
}
