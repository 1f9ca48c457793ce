import { writeFile } from 'node:fs/promises';
import { headers, messagesOf, toText } from './catalogue.mjs';
import { TEMPLATE } from './extract.mjs';
import { LANGUAGES } from './languages.mjs';
import { poPath, readPo } from './po-file.mjs';

/**
 * Brings each language's .po up to the template. A translation whose text is gone is kept as obsolete and comes back
 * with it; nothing is guessed, so there is never a fuzzy one.
 *
 * @return {Promise<{ locale: string, missing: number }[]>} How much is left to translate.
 */
export async function mergeLanguages() {
	const template = await readPo( TEMPLATE );
	return Promise.all(
		LANGUAGES.map( async ( language ) => {
			const merged = mergeInto(
				template,
				await readPo( poPath( language.locale ) ),
				language
			);
			await writeFile( poPath( language.locale ), toText( merged ) );
			const missing = messagesOf( merged ).filter( ( { msgstr } ) =>
				msgstr.some( ( one ) => one === '' )
			);
			return { locale: language.locale, missing: missing.length };
		} )
	);
}

/**
 * @param {Object} template The template's catalogue.
 * @param {Object} old      The language's catalogue as it was.
 * @param {Object} language From languages.mjs.
 * @return {Object} The language's catalogue with the template's messages.
 */
export function mergeInto( template, old, language ) {
	const translations = {};
	for ( const message of messagesOf( template ) ) {
		const context = message.msgctxt ?? '';
		const known =
			old.translations[ context ]?.[ message.msgid ] ??
			old.obsolete?.[ context ]?.[ message.msgid ];
		const fits =
			known &&
			Boolean( known.msgid_plural ) === Boolean( message.msgid_plural );
		( translations[ context ] ??= {} )[ message.msgid ] = {
			...message,
			msgstr: fits ? known.msgstr : message.msgstr.map( () => '' ),
		};
	}
	return {
		charset: 'utf-8',
		headers: headers( language ),
		translations,
		obsolete: obsoleteOf( old, translations ),
	};
}

function obsoleteOf( old, translations ) {
	const obsolete = {};
	const all = [
		...messagesOf( old ),
		...messagesOf( { translations: old.obsolete ?? {} } ),
	];
	for ( const message of all ) {
		const context = message.msgctxt ?? '';
		if (
			! translations[ context ]?.[ message.msgid ] &&
			message.msgstr.some( Boolean )
		) {
			( obsolete[ context ] ??= {} )[ message.msgid ] = {
				...message,
				obsolete: true,
				comments: {},
			};
		}
	}
	return obsolete;
}
