import gettextParser from 'gettext-parser';

/**
 * The table of strings that gettext-parser reads and writes, from extracted entries: one message for each text and
 * context, with every file that uses it and every comment written for it.
 *
 * References name files without lines, so that the template changes when a text does and not when code moves.
 *
 * @param {Object[]} entries In the order of the files.
 * @return {{ charset: string, headers: Object, translations: Object }} Sorted by file, then text.
 */
export function toCatalogue( entries ) {
	const messages = new Map();
	for ( const entry of entries ) {
		const key = JSON.stringify( [ entry.context ?? '', entry.text ] );
		const message = messages.get( key ) ?? {
			...entry,
			paths: new Set(),
			comments: new Set(),
		};
		message.plural ??= entry.plural;
		message.paths.add( entry.path );
		if ( entry.comment ) {
			message.comments.add( `translators: ${ entry.comment }` );
		}
		messages.set( key, message );
	}
	const translations = {};
	for ( const message of [ ...messages.values() ].sort( byFileThenText ) ) {
		( translations[ message.context ?? '' ] ??= {} )[ message.text ] =
			toMessage( message );
	}
	return { charset: 'utf-8', headers: headers(), translations };
}

function byFileThenText( a, b ) {
	const [ left, right ] = [ a, b ].map(
		( { paths, text } ) => `${ [ ...paths ].sort()[ 0 ] }\0${ text }`
	);
	return left < right ? -1 : Number( left > right );
}

function toMessage( { text, plural, context, paths, comments } ) {
	return {
		msgid: text,
		...( context ? { msgctxt: context } : {} ),
		...( plural ? { msgid_plural: plural } : {} ),
		msgstr: plural ? [ '', '' ] : [ '' ],
		comments: {
			reference: [ ...paths ].sort().join( '\n' ),
			...( comments.size > 0
				? { extracted: [ ...comments ].sort().join( '\n' ) }
				: {} ),
		},
	};
}

/**
 * The head of a catalogue; without dates, so that the same texts always make the same bytes.
 *
 * @param {Object} [language] From languages.mjs; none for the template.
 * @return {Object} Headers by name.
 */
export function headers( language ) {
	return {
		'Project-Id-Version': 'Deskside',
		'MIME-Version': '1.0',
		'Content-Type': 'text/plain; charset=UTF-8',
		'Content-Transfer-Encoding': '8bit',
		...( language
			? { Language: language.locale, 'Plural-Forms': language.plurals }
			: {} ),
		'X-Domain': 'deskside',
	};
}

/**
 * A catalogue as the text of a .po or .pot file.
 *
 * @param {Object} catalogue
 * @return {string} With a line feed at its end.
 */
export function toText( catalogue ) {
	return `${ gettextParser.po
		.compile( catalogue, { foldLength: 0 } )
		.toString( 'utf8' )
		.trimEnd() }\n`;
}

/**
 * All messages of a catalogue but its head.
 *
 * @param {Object} catalogue
 * @return {Object[]} Messages in file order.
 */
export function messagesOf( catalogue ) {
	return Object.values( catalogue.translations )
		.flatMap( Object.values )
		.filter( ( { msgid } ) => msgid !== '' );
}
