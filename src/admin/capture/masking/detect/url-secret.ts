import { spansOf } from '../span.ts';
import type { Detector, Span } from '../span.ts';
import { isPublicQueryKey } from '../public-query-keys.ts';

const LOGIN = /(?<=:\/\/)[^\s/@:]{1,100}:[^\s/@]{1,100}(?=@)/g;
const PAIR = /(?<=[?&])([\w[\]%.-]{1,60})=([^\s&#"'<>]{1,2000})/g;

/** Login data in URLs, and the values of query keys that are not known to be harmless. */
export const findUrlSecret: Detector = ( text ) => {
	if ( ! /:\/\/|[?&][\w[\]%.-]+=/.test( text ) ) {
		return [];
	}
	const pairs: Span[] = [];
	spansOf( text, PAIR, ( match ) => {
		if ( ! isPublicQueryKey( match[ 1 ] ?? '' ) ) {
			const start = match.index + ( match[ 1 ] ?? '' ).length + 1;
			pairs.push( [ start, match.index + match[ 0 ].length ] );
		}
		return false;
	} );
	return [ ...spansOf( text, LOGIN ), ...pairs ];
};
