import { spansOf } from '../span.ts';
import type { Detector } from '../span.ts';

const OCTET = '(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)';
const V4 = new RegExp(
	`(?<![\\d.])(?:${ OCTET }\\.){3}${ OCTET }(?![\\d.]\\d|\\d)`,
	'g'
);
const V6 =
	/(?<![\w:])(?:(?:[\da-f]{1,4}:){7}[\da-f]{1,4}|(?:[\da-f]{1,4}:){1,6}(?::[\da-f]{1,4}){1,6}|(?:[\da-f]{1,4}:){2,7}:|::(?:[\da-f]{1,4}:){1,6}[\da-f]{1,4})(?!\w|:\w)/gi;
const MAC = /(?<![\w:-])(?:[\da-f]{2}[:-]){5}[\da-f]{2}(?!\w|[:-]\w)/gi;

/** Words that make four numbers with dots a version, in the languages of the plugin. */
const VERSION_BEFORE =
	/(?:\bv|ver(?:s(?:ion|ie|ione)?)?\.?|release)\s{0,2}[:=]?\s{0,2}$/i;

/** IPv4, IPv6 and MAC addresses. */
export const findNetworkAddress: Detector = ( text ) => [
	...( text.includes( '.' )
		? spansOf(
				text,
				V4,
				( match ) =>
					! VERSION_BEFORE.test(
						text.slice(
							Math.max( 0, match.index - 16 ),
							match.index
						)
					)
		  )
		: [] ),
	...( text.includes( ':' ) ? spansOf( text, V6 ) : [] ),
	...( text.length < 17 ? [] : spansOf( text, MAC ) ),
];
