import { stringify } from 'yaml';
import type { HelpFile } from '../../../src/contract/help.ts';

interface ArticlePart {
	title?: string;
	keywords?: string;
	screens?: string[];
	plans?: string[];
	plugins?: string[];
	body?: string;
}

/** `articles/NAME.md`; the name ends in its language, such as `permalinks.en`. */
export function buildArticleFile(
	name: string,
	{ title = name, body = 'Some text.', ...front }: ArticlePart = {}
): HelpFile {
	return {
		path: `articles/${ name }.md`,
		text: `---\n${ stringify( { title, ...front } ) }---\n\n${ body }\n`,
	};
}

/** `tips/SCREEN.yaml`, drawn by WordPress itself. */
export const buildTipsFile = (
	screen: string,
	tips: Record< string, string >[]
): HelpFile => ( {
	path: `tips/${ screen }.yaml`,
	text: stringify( { screen, plugin: 'core', tips } ),
} );
