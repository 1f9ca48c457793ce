import * as z from 'zod';
import { helpId, tip, type HelpFile } from '../../contract/help.ts';
import { LOCALES } from '../../contract/locale.ts';
import type { HelpMistake } from './help-mistake.ts';
import type { ParsedTip } from './parsed-help.ts';
import { readYaml } from './read-yaml.ts';

const text = tip.shape.text;
const tipsFile = z.strictObject( {
	screen: tip.shape.screen,
	plugin: tip.shape.plugin.default( 'core' ),
	tips: z
		.array(
			z.strictObject( {
				id: helpId,
				field: tip.shape.field,
				article: helpId.nullable().default( null ),
				en: text,
				fr: text.optional(),
				nl: text.optional(),
				de: text.optional(),
				it: text.optional(),
			} )
		)
		.min( 1 )
		.max( 200 ),
} );

/** Reads `tips/NAME.yaml`: the tips of one screen. */
export function readTipsFile( { path, text: yaml }: HelpFile ): {
	value: ParsedTip[] | null;
	mistakes: HelpMistake[];
} {
	const { value, mistakes } = readYaml( path, yaml, tipsFile );
	return {
		mistakes,
		value:
			value &&
			value.tips.map( ( one ) => ( {
				id: one.id,
				screen: value.screen,
				field: one.field,
				plugin: value.plugin,
				article_id: one.article,
				texts: Object.fromEntries(
					LOCALES.flatMap( ( locale ) =>
						one[ locale ] ? [ [ locale, one[ locale ] ] ] : []
					)
				),
			} ) ),
	};
}
