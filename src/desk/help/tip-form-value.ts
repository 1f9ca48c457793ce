import * as z from 'zod';
import type { DeskTip, WriteTip } from '../../contract/desk-help.ts';
import { LOCALES } from '../../contract/locale.ts';

/** A place that a tip may be about. */
export interface TipPlace {
	screen: string;
	field: string;
	/** What a person calls it. */
	label: string;
}

/** What stands in the form, right or not. */
export const tipFormValue = z.strictObject( {
	id: z.string(),
	screen: z.string(),
	field: z.string(),
	plugin: z.string(),
	article: z.string(),
	texts: z.record( z.enum( LOCALES ), z.string() ),
	seen: z.string().nullable(),
} );
export type TipFormValue = z.infer< typeof tipFormValue >;

const EMPTY = { en: '', fr: '', nl: '', de: '', it: '' };

/** The form of a tip that is there, or of a new one in its place. */
export function toTipForm(
	tip: DeskTip | null,
	{ screen, field }: TipPlace
): TipFormValue {
	return tip
		? {
				id: tip.id,
				screen: tip.screen,
				field: tip.field,
				plugin: tip.plugin,
				article: tip.article ?? '',
				texts: {
					en: tip.texts.en,
					fr: tip.texts.fr ?? '',
					nl: tip.texts.nl ?? '',
					de: tip.texts.de ?? '',
					it: tip.texts.it ?? '',
				},
				seen: tip.updated_at,
		  }
		: {
				id: nameOf( `${ screen } ${ field }` ),
				screen,
				field,
				plugin: screen.startsWith( 'woocommerce' )
					? 'woocommerce'
					: 'core',
				article: '',
				texts: EMPTY,
				seen: null,
		  };
}

/** What is sent: languages without a text are left out, and fall back to English. */
export function toWriteTip( {
	texts,
	article,
	...form
}: TipFormValue ): WriteTip {
	const said = ( text: string ) => text.trim() || undefined;
	return {
		...form,
		id: form.id.trim(),
		screen: form.screen.trim(),
		field: form.field.trim(),
		article: article.trim() || null,
		texts: {
			en: texts.en.trim(),
			fr: said( texts.fr ),
			nl: said( texts.nl ),
			de: said( texts.de ),
			it: said( texts.it ),
		},
	};
}

/** A name from words: `options-general #blogname` becomes `options-general-blogname`. */
export const nameOf = ( words: string ): string =>
	words
		.toLowerCase()
		.replace( /[^a-z0-9]+/g, '-' )
		.replace( /^-|-$/g, '' )
		.slice( 0, 80 );
