import * as z from 'zod';

/** The languages in which every text exists; anything else falls back to English. */
export const LOCALES = [ 'en', 'fr', 'nl', 'de', 'it' ] as const;

export const locale = z.enum( LOCALES );
export type Locale = z.infer< typeof locale >;

/** One text in each language. */
export const words = z.strictObject( {
	en: z.string().min( 1 ),
	fr: z.string().min( 1 ),
	nl: z.string().min( 1 ),
	de: z.string().min( 1 ),
	it: z.string().min( 1 ),
} );
export type Words = z.infer< typeof words >;

/**
 * The language we have for a WordPress or browser locale.
 *
 * @example toLocale( 'nl_BE' ) // 'nl'
 */
export function toLocale( tag: string ): Locale {
	const language = tag.toLowerCase().split( /[-_]/ )[ 0 ];
	return LOCALES.find( ( known ) => known === language ) ?? 'en';
}
