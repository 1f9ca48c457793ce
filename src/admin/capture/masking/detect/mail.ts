import { spansOf } from '../span.ts';
import type { Detector } from '../span.ts';

/** Addresses in any script, with `@`, its URL form `%40`, or written out as `(at)`. */
const MAIL =
	/[\p{L}\p{N}][\p{L}\p{N}._%+'’-]{0,63}(?:@|%40| ?[[({]at[\])}] ?)(?:[\p{L}\p{N}-]{1,63}(?:\.| ?[[({]dot[\])}] ?)){1,6}[\p{L}][\p{L}\p{N}-]{1,23}/giu;

/** Mail addresses. */
export const findMail: Detector = ( text ) =>
	/@|%40|at[\])}]/i.test( text ) ? spansOf( text, MAIL ) : [];
