import { foldLetters } from '../fold-letters.ts';
import { spansOf } from '../span.ts';
import type { Detector } from '../span.ts';

/** Addresses in any script, with `@`, its URL form `%40`, or written out as `(at)`. */
const MAIL =
	/[a-z0-9][a-z0-9._%+'’-]{0,63}(?:@|%40| ?[[({]at[\])}] ?)(?:[a-z0-9-]{1,63}(?:\.| ?[[({]dot[\])}] ?)){1,6}[a-z][a-z0-9-]{1,23}/gi;

/** Mail addresses. */
export const findMail: Detector = ( text ) =>
	/@|%40|at[\])}]/i.test( text ) ? spansOf( foldLetters( text ), MAIL ) : [];
