import type { HelpFile } from '../../../src/contract/help.ts';
import { HOSTILE_TEXTS } from '../hostile-texts.ts';

/** A file of tips for one screen. */
export const tipsFile = (
	screen: string,
	tips: object[],
	name = screen
): HelpFile => ( {
	path: `tips/${ name }-test.yaml`,
	// JSON is YAML.
	text: JSON.stringify( { screen, tips } ),
} );

/** Every hostile text behind a mark of its own, all on one field; a file holds 200. */
export const hostileTips = (): HelpFile[] =>
	Array.from(
		{ length: Math.ceil( HOSTILE_TEXTS.length / 200 ) },
		( _, at ) =>
			tipsFile(
				'options-media',
				HOSTILE_TEXTS.slice( at * 200, at * 200 + 200 ).map(
					( text, place ) => ( {
						id: `hostile-${ at }-${ place }`,
						field: '#large_size_w',
						en: text,
					} )
				),
				`hostile-${ at }`
			)
	);
