import type { LauncherData, PanelBoot } from '../../contract/site.ts';
import { fetchBoot } from './fetch-boot.ts';
import { insertStyles } from './insert-styles.ts';
import { loadParts } from './load-parts.ts';
import { setTranslations } from './set-translations.ts';
import { wpGlobal } from './wp-global.ts';

const isPlainName = ( name: string ) => /^[A-Za-z0-9_-]+$/.test( name );

/**
 * Brings to this page what the panel needs and the page lacks: WordPress's scripts, styles and the panel's texts.
 *
 * @param ready Called as soon as the boot data is known, while the scripts are still coming.
 */
export async function preparePage(
	doc: Document,
	data: LauncherData,
	ready: ( boot: PanelBoot ) => void
): Promise< PanelBoot > {
	const view = doc.defaultView;
	const have = Object.keys( wpGlobal( view ) ).filter( isPlainName );
	const [ boot, { insertScripts } ] = await Promise.all( [
		fetchBoot( data, have ).then( ( answer ) => {
			ready( answer );
			return answer;
		} ),
		loadParts.scripts(),
	] );
	const styles = insertStyles( doc, [ ...boot.styles, data.css ] );
	await insertScripts( doc, boot.scripts );
	setTranslations( view, boot.translations );
	await styles;
	return boot;
}
