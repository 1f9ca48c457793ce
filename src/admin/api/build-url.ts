import { connection } from './connection.ts';

export type Values = Record< string, string | undefined >;

/** The address of a route with its `{params}` filled in, on sites with and without readable addresses. */
export function buildUrl(
	path: string,
	params: Values = {},
	query: Values = {}
): string {
	const filled = path.replace( /\{(\w+)\}/g, ( _, name: string ) =>
		encodeURIComponent( params[ name ] ?? '' )
	);
	const url = connection().root.replace( /\/$/, '' ) + filled;
	const search = new URLSearchParams(
		Object.entries( query ).filter(
			( pair ): pair is [ string, string ] => pair[ 1 ] !== undefined
		)
	).toString();
	return search
		? `${ url }${ url.includes( '?' ) ? '&' : '?' }${ search }`
		: url;
}
