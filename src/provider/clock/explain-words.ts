import type { Locale } from '../../contract/locale.ts';

/** The pieces of an explained deadline; `{…}` are filled in. */
export interface ExplainWords {
	office: string;
	wall: string;
	holiday: string;
	pause: string;
	day: string;
	due: string;
	/** Instead of `due` where that instant had passed before anybody was promised it. */
	over: string;
	/** Instead of `due` for the earliest time. */
	not_before: string;
	hours: string;
}

export const EXPLAIN_WORDS: Record< Locale, ExplainWords > = {
	en: {
		due: 'Due {at}.',
		over: 'This promise would have been due {at}: it is broken from the start.',
		not_before: 'Not before {at}.',
		office: '{time} of opening hours from {from} (spans counted: {count}).',
		wall: '{time} from {from}, day and night.',
		holiday: 'Closed: {list}.',
		pause: 'The clock stood still: {list}.',
		day: '{date} ({name})',
		hours: '{hours} h {minutes} min',
	},
	fr: {
		due: 'Échéance : {at}.',
		over: 'Cette promesse aurait dû être tenue pour le {at} : elle est rompue d’emblée.',
		not_before: 'Pas avant le {at}.',
		office: '{time} d’heures d’ouverture à partir du {from} (plages comptées : {count}).',
		wall: '{time} à partir du {from}, jour et nuit.',
		holiday: 'Fermé : {list}.',
		pause: 'Le délai était suspendu : {list}.',
		day: '{date} ({name})',
		hours: '{hours} h {minutes} min',
	},
	nl: {
		due: 'Uiterlijk {at}.',
		over: 'Deze belofte gold tot uiterlijk {at}: ze is van meet af aan gebroken.',
		not_before: 'Niet vóór {at}.',
		office: '{time} kantoortijd vanaf {from} (getelde perioden: {count}).',
		wall: '{time} vanaf {from}, dag en nacht.',
		holiday: 'Gesloten: {list}.',
		pause: 'De klok stond stil: {list}.',
		day: '{date} ({name})',
		hours: '{hours} u {minutes} min',
	},
	de: {
		due: 'Fällig {at}.',
		over: 'Diese Zusage wäre {at} fällig gewesen: Sie ist von Anfang an gebrochen.',
		not_before: 'Nicht vor {at}.',
		office: '{time} Öffnungszeit ab {from} (gezählte Abschnitte: {count}).',
		wall: '{time} ab {from}, Tag und Nacht.',
		holiday: 'Geschlossen: {list}.',
		pause: 'Die Frist ruhte: {list}.',
		day: '{date} ({name})',
		hours: '{hours} Std. {minutes} Min.',
	},
	it: {
		due: 'Scadenza: {at}.',
		over: 'Questa promessa sarebbe scaduta {at}: non è mantenuta fin dall’inizio.',
		not_before: 'Non prima di {at}.',
		office: '{time} di orario di apertura da {from} (intervalli contati: {count}).',
		wall: '{time} da {from}, giorno e notte.',
		holiday: 'Chiuso: {list}.',
		pause: 'Il termine era sospeso: {list}.',
		day: '{date} ({name})',
		hours: '{hours} h {minutes} min',
	},
};

/** Fills `{name}` places of a text. */
export const fill = (
	text: string,
	values: Record< string, string | number >
): string =>
	text.replace( /\{(\w+)\}/g, ( place, name: string ) =>
		String( values[ name ] ?? place )
	);
