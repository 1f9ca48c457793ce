import type { Embedder } from './embed.ts';

const ADDRESS = /url\("((?!data:|#)[^"]*)"\)/g;

/** A style text with the files it names inside; what cannot be read becomes an empty picture. */
export async function embedCss(
	css: string,
	embedder: Embedder
): Promise< string > {
	const urls = [
		...new Set(
			[ ...css.matchAll( ADDRESS ) ].map( ( [ , url ] ) => url ?? '' )
		),
	];
	const data = new Map< string, string | null >();
	await Promise.all(
		urls.map( async ( url ) => {
			data.set( url, await embedder.embed( url ) );
		} )
	);
	return css.replace( ADDRESS, ( _all, url: string ) => {
		const found = data.get( url );
		return found ? `url("${ found }")` : 'url("data:,")';
	} );
}
