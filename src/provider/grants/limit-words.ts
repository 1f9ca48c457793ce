import type { AccessLimit } from '../../contract/access.ts';
import type { Locale, Words } from '../../contract/locale.ts';

const MAY_NOT: Words = {
	en: ' May not: {limits}.',
	fr: ' Non autorisé : {limits}.',
	nl: ' Mag niet: {limits}.',
	de: ' Nicht erlaubt: {limits}.',
	it: ' Non permesso: {limits}.',
};

/** What an owner left out, within a sentence. */
const LIMITS: Readonly< Record< AccessLimit, Words > > = {
	plugins: {
		en: 'install, update or switch plugins',
		fr: 'installer, mettre à jour ou activer des extensions',
		nl: 'plugins installeren, bijwerken of in- en uitschakelen',
		de: 'Plugins installieren, aktualisieren oder umschalten',
		it: 'installare, aggiornare o attivare plugin',
	},
	themes: {
		en: 'change or customise themes',
		fr: 'changer ou personnaliser les thèmes',
		nl: 'thema’s wijzigen of aanpassen',
		de: 'Themes wechseln oder anpassen',
		it: 'cambiare o personalizzare i temi',
	},
	settings: {
		en: 'change settings and update WordPress',
		fr: 'modifier les réglages et mettre à jour WordPress',
		nl: 'instellingen wijzigen en WordPress bijwerken',
		de: 'Einstellungen ändern und WordPress aktualisieren',
		it: 'modificare le impostazioni e aggiornare WordPress',
	},
	orders: {
		en: 'see and change orders and reports',
		fr: 'voir et modifier les commandes et les rapports',
		nl: 'bestellingen en rapporten zien en wijzigen',
		de: 'Bestellungen und Berichte sehen und ändern',
		it: 'vedere e modificare ordini e rapporti',
	},
	deleting: {
		en: 'delete anything',
		fr: 'supprimer quoi que ce soit',
		nl: 'iets verwijderen',
		de: 'etwas löschen',
		it: 'eliminare qualcosa',
	},
};

/** What was left out of a grant, after a sentence; nothing when nothing was. */
export function limitWords(
	limits: readonly AccessLimit[],
	locale: Locale
): string {
	const words = limits.map( ( limit ) => LIMITS[ limit ][ locale ] );
	return words.length === 0
		? ''
		: MAY_NOT[ locale ].replace( '{limits}', () => words.join( '; ' ) );
}
