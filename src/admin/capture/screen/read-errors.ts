import type { ScriptError } from '../../../contract/capture.ts';
import { cleanUrl } from './clean-url.ts';

const MOST = 10;
const LONGEST = 500;

/** An error of the page, as the launcher noted it. */
export type RawError = { message: string; source?: string };

/** Requests of the page that were answered with an error; the browser keeps the list by itself. */
function failedRequests( window: Window ): RawError[] {
	const entries = window.performance?.getEntriesByType?.( 'resource' ) as
		| PerformanceResourceTiming[]
		| undefined;
	return ( entries ?? [] )
		.filter( ( { responseStatus = 0 } ) => responseStatus >= 400 )
		.map( ( { name, responseStatus } ) => ( {
			message: `HTTP ${ responseStatus }`,
			source: name,
		} ) );
}

/** A place in a script: `https://site/a.js?ver=1:10:5` without its host. */
function cleanSource(
	source: string,
	maskText: ( text: string ) => string
): string {
	const [ , address = source, place = '' ] =
		/^(.*?)((?::\d+){0,2})$/.exec( source ) ?? [];
	return `${ cleanUrl( address, maskText ) }${ place }`.slice( 0, LONGEST );
}

/** The last errors of the page, scripts' and requests', masked like every text. */
export function readErrors(
	window: Window,
	noted: readonly RawError[],
	maskText: ( text: string ) => string
): ScriptError[] {
	return [ ...failedRequests( window ), ...noted ]
		.slice( -MOST )
		.map( ( { message, source = '' } ) => ( {
			message: maskText( message ).slice( 0, LONGEST ),
			source: source && cleanSource( source, maskText ),
		} ) );
}
