import { readFile } from 'node:fs/promises';
import { messagesOf, toText } from './catalogue.mjs';
import { checkMessage } from './check-message.mjs';
import { readSources, TEMPLATE } from './extract.mjs';
import { LANGUAGES } from './languages.mjs';
import { poPath, readPo } from './po-file.mjs';

/**
 * Whether the sources are extractable, the template fresh and each language complete and right.
 *
 * @return {Promise<{ passed: number, failed: number, lines: string[] }>} One line for each failure.
 */
export async function checkLanguages() {
	const { catalogue, mistakes } = await readSources();
	const fresh =
		toText( catalogue ) ===
		( await readFile( TEMPLATE, 'utf8' ).catch( () => '' ) );
	const lines = [ ...mistakes ];
	if ( ! fresh ) {
		lines.push(
			'languages/deskside.pot is not fresh: node tools/i18n.mjs extract merge'
		);
	}
	let checked = 1 + mistakes.length;
	for ( const language of LANGUAGES ) {
		const po = await readPo( poPath( language.locale ) );
		const found = checkLanguage( messagesOf( catalogue ), po, language );
		checked += found.checked;
		lines.push(
			...found.lines.map(
				( line ) =>
					`languages/deskside-${ language.locale }.po ${ line }`
			)
		);
	}
	return { passed: checked - lines.length, failed: lines.length, lines };
}

function checkLanguage( messages, po, language ) {
	const lines = messages
		.map( ( source ) => {
			const mistake = checkMessage(
				source,
				po.translations[ source.msgctxt ?? '' ]?.[ source.msgid ]
			);
			return mistake && `"${ source.msgid }": ${ mistake }`;
		} )
		.filter( Boolean );
	if ( po.headers[ 'Plural-Forms' ] !== language.plurals ) {
		lines.push( `the header must say Plural-Forms: ${ language.plurals }` );
	}
	return { checked: messages.length + 1, lines };
}
