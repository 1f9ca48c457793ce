import type { PlanPage } from '../../contract/contract.ts';
import type { Locale, Words } from '../../contract/locale.ts';
import type { Millis } from '../clock/instant.ts';
import type { Plan } from '../plans/plan-schema.ts';
import { openingOf } from './opening-of.ts';
import { responseLines } from './response-lines.ts';
import { say } from './say.ts';
import { sayUnit } from './say-duration.ts';
import { topicLine } from './topic-line.ts';

export type PlanParts = Omit<
	PlanPage,
	'plan' | 'version' | 'label' | 'currency'
>;

/** What only the contract or the provider knows, and the plan's page shows with it. */
export interface PlanReader {
	locale: Locale;
	at: Millis;
	vatPercent: number | null;
	/** The provider's own number, for lines that have none in the plan. */
	phone: string | null;
}

/** All that a plan says, told from its data alone. */
export function planParts( plan: Plan, reader: PlanReader ): PlanParts {
	const { locale, at, vatPercent } = reader;
	return {
		as_of: new Date( at ).toISOString(),
		...whoIsThere( plan, reader ),
		responses: responseLines( plan, locale ),
		queue: { id: plan.queue, text: say( `queue_${ plan.queue }`, locale ) },
		allowance: plan.allowance && {
			minutes: plan.allowance.minutes,
			text: say( 'allowance', locale, plan.allowance ),
		},
		billing: plan.billing.modes.map( ( mode ) => ( {
			id: mode,
			text: say( `billing_${ mode }`, locale ),
		} ) ),
		topics: plan.topics.map( ( topic ) =>
			topicLine( plan, topic, vatPercent, locale )
		),
		backups: backupsOf( plan, locale ),
		...saidItems( plan, locale ),
	};
}

function whoIsThere(
	plan: Plan,
	{ locale, at, phone }: PlanReader
): Pick< PlanParts, 'office' | 'channels' | 'lines' > {
	const opening = ( hours: Plan[ 'lines' ][ number ][ 'hours' ] ) =>
		openingOf( hours, plan, at, locale );
	return {
		office: {
			...opening( 'office' ),
			zone: plan.office.zone,
			holidays: holidaysOf( plan, locale ),
		},
		channels: plan.channels.map( ( { id, label, hours } ) => ( {
			id,
			label: label[ locale ],
			...opening( hours ),
		} ) ),
		lines: plan.lines.map( ( { id, label, number, purpose, hours } ) => ( {
			id,
			label: label[ locale ],
			number: number ?? phone,
			purpose: purpose[ locale ],
			...opening( hours ),
		} ) ),
	};
}

function holidaysOf( { office }: Plan, locale: Locale ): string | null {
	const country = office.public_holidays?.country;
	const names = new Intl.DisplayNames( locale, { type: 'region' } );
	return country === undefined
		? null
		: say( 'holidays', locale, {
				country: names.of( country ) ?? country,
		  } );
}

function backupsOf(
	{ backups }: Plan,
	locale: Locale
): PlanParts[ 'backups' ] {
	if ( ! backups ) {
		return null;
	}
	const what = backups.what.map( ( part ) => say( part, locale ) );
	const list = new Intl.ListFormat( locale ).format( what );
	return {
		files: backups.what.includes( 'files' ),
		database: backups.what.includes( 'database' ),
		every_hours: backups.every_hours,
		keep_days: backups.keep_days,
		text: say( 'backups', locale, {
			what:
				list.charAt( 0 ).toLocaleUpperCase( locale ) + list.slice( 1 ),
			every: sayUnit( backups.every_hours, 'hour', locale ),
			keep: sayUnit( backups.keep_days, 'day', locale ),
		} ),
	};
}

function saidItems( plan: Plan, locale: Locale ) {
	const said = ( items: readonly { id: string; words: Words }[] ) =>
		items.map( ( { id, words } ) => ( { id, text: words[ locale ] } ) );
	return {
		promises: said( plan.promises ),
		exclusions: said( plan.exclusions ),
		exclusions_note: plan.exclusions_note?.[ locale ] ?? null,
		provider_duties: said( plan.duties.provider ),
		client_duties: plan.duties.client.map( ( { id, words, check } ) => ( {
			id,
			text: words[ locale ],
			check,
		} ) ),
		pauses: said( plan.pauses ),
		client_slips: said( plan.client_slips ),
		breach: plan.breach?.[ locale ] ?? null,
		examples: said( plan.examples ),
		decided: plan.decided.map( ( { words } ) => words[ locale ] ),
	};
}
