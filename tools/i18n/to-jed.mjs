/** What joins context and text in Jed's keys. */
const BETWEEN = '\u0004';

/**
 * Messages in the JSON that WordPress's script translations and `setLocaleData` read.
 *
 * @param {Object[]} messages Translated ones.
 * @param {Object}   language From languages.mjs.
 * @return {string} JSON; `locale_data.messages` is what `setLocaleData` takes.
 */
export function toJed( messages, language ) {
	const head = {
		domain: 'messages',
		lang: language.locale,
		'plural-forms': language.plurals,
	};
	const body = messages.map( ( { msgctxt, msgid, msgstr } ) => [
		msgctxt ? `${ msgctxt }${ BETWEEN }${ msgid }` : msgid,
		msgstr,
	] );
	return JSON.stringify( {
		domain: 'messages',
		locale_data: { messages: { '': head, ...Object.fromEntries( body ) } },
	} );
}
