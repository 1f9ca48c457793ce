/**
 * Languages, from the command line: `node tools/i18n.mjs extract|merge|compile|check …`, several steps in the order given.
 */

import { checkLanguages } from './i18n/check.mjs';
import { compileLanguages } from './i18n/compile.mjs';
import { extractLanguages } from './i18n/extract.mjs';
import { mergeLanguages } from './i18n/merge.mjs';

/** Each step prints what it did and says whether it went well. */
const STEPS = {
	async extract() {
		const { count, mistakes } = await extractLanguages();
		mistakes.forEach( ( mistake ) => console.error( mistake ) );
		console.log( `languages/deskside.pot: ${ count } texts` );
		return mistakes.length === 0;
	},
	async merge() {
		for ( const { locale, missing } of await mergeLanguages() ) {
			console.log(
				`languages/deskside-${ locale }.po: ${ missing } to translate`
			);
		}
		return true;
	},
	async compile() {
		const files = await compileLanguages( {
			plugin: 'build/deskside/languages',
			desk: 'build/desk/languages',
		} );
		console.log( `${ files.length } language files written` );
		return true;
	},
	async check() {
		const { passed, failed, lines } = await checkLanguages();
		lines.forEach( ( line ) => console.error( line ) );
		console.log( `${ passed } passed, ${ failed } failed` );
		return failed === 0;
	},
};

const wanted = process.argv.slice( 2 );
const unknown = wanted.filter( ( step ) => ! Object.hasOwn( STEPS, step ) );
if ( wanted.length === 0 || unknown.length > 0 ) {
	console.error(
		`Usage: node tools/i18n.mjs ${ Object.keys( STEPS ).join( '|' ) } …`
	);
	process.exit( 2 );
}
for ( const step of wanted ) {
	if ( ! ( await STEPS[ step ]() ) ) {
		process.exitCode = 1;
	}
}
