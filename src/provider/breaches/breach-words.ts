import type { Promised } from '../../contract/breach.ts';
import { LOCALES, type Locale, type Words } from '../../contract/locale.ts';
import { EXPLAIN_WORDS, fill } from '../clock/explain-words.ts';
import type { Plan, PlanTarget } from '../plans/plan-schema.ts';

/** What a contract promises, in a sentence. `{time}` is a span of the hours named. */
const SAYS = {
	answer: {
		office: {
			en: 'The contract ({plan}) promises an answer within {time} of opening hours.',
			fr: 'Le contrat ({plan}) promet une réponse en {time} d’heures d’ouverture.',
			nl: 'Het contract ({plan}) belooft een antwoord binnen {time} kantoortijd.',
			de: 'Der Vertrag ({plan}) verspricht eine Antwort innerhalb von {time} Öffnungszeit.',
			it: 'Il contratto ({plan}) promette una risposta entro {time} di orario di apertura.',
		},
		wall: {
			en: 'The contract ({plan}) promises an answer within {time}, day and night.',
			fr: 'Le contrat ({plan}) promet une réponse en {time}, jour et nuit.',
			nl: 'Het contract ({plan}) belooft een antwoord binnen {time}, dag en nacht.',
			de: 'Der Vertrag ({plan}) verspricht eine Antwort innerhalb von {time}, Tag und Nacht.',
			it: 'Il contratto ({plan}) promette una risposta entro {time}, giorno e notte.',
		},
	},
	taken_in_charge: {
		office: {
			en: 'The contract ({plan}) promises that somebody takes charge within {time} of opening hours.',
			fr: 'Le contrat ({plan}) promet une prise en charge en {time} d’heures d’ouverture.',
			nl: 'Het contract ({plan}) belooft dat iemand het oppakt binnen {time} kantoortijd.',
			de: 'Der Vertrag ({plan}) verspricht, dass sich jemand innerhalb von {time} Öffnungszeit annimmt.',
			it: 'Il contratto ({plan}) promette una presa in carico entro {time} di orario di apertura.',
		},
		wall: {
			en: 'The contract ({plan}) promises that somebody takes charge within {time}, day and night.',
			fr: 'Le contrat ({plan}) promet une prise en charge en {time}, jour et nuit.',
			nl: 'Het contract ({plan}) belooft dat iemand het oppakt binnen {time}, dag en nacht.',
			de: 'Der Vertrag ({plan}) verspricht, dass sich jemand innerhalb von {time} annimmt, Tag und Nacht.',
			it: 'Il contratto ({plan}) promette una presa in carico entro {time}, giorno e notte.',
		},
	},
} satisfies Record<
	PlanTarget[ 'measures' ],
	Record< PlanTarget[ 'clock' ], Words >
>;

/** When work may begin at the soonest. */
const SAYS_NOT_BEFORE = {
	office: {
		en: 'The contract ({plan}) says that work begins after {time} of opening hours at the soonest.',
		fr: 'Le contrat ({plan}) prévoit que le travail commence au plus tôt après {time} d’heures d’ouverture.',
		nl: 'Volgens het contract ({plan}) begint het werk op zijn vroegst na {time} kantoortijd.',
		de: 'Laut Vertrag ({plan}) beginnt die Arbeit frühestens nach {time} Öffnungszeit.',
		it: 'Secondo il contratto ({plan}) il lavoro comincia al più presto dopo {time} di orario di apertura.',
	},
	wall: {
		en: 'The contract ({plan}) says that work begins after {time} at the soonest, day and night.',
		fr: 'Le contrat ({plan}) prévoit que le travail commence au plus tôt après {time}, jour et nuit.',
		nl: 'Volgens het contract ({plan}) begint het werk op zijn vroegst na {time}, dag en nacht.',
		de: 'Laut Vertrag ({plan}) beginnt die Arbeit frühestens nach {time}, Tag und Nacht.',
		it: 'Secondo il contratto ({plan}) il lavoro comincia al più presto dopo {time}, giorno e notte.',
	},
} satisfies Record< PlanTarget[ 'clock' ], Words >;

/** What the contract says about a promise, in five languages. */
export function contractSays( plan: Plan, rule: PlanTarget ): Words {
	return filled(
		SAYS[ rule.measures ][ rule.clock ],
		plan,
		rule.within_minutes
	);
}

/** What it says about the earliest time, in five languages. */
export const contractSaysNotBefore = ( plan: Plan, rule: PlanTarget ): Words =>
	filled( SAYS_NOT_BEFORE[ rule.clock ], plan, rule.not_before_minutes ?? 0 );

function filled( sentence: Words, plan: Plan, minutes: number ): Words {
	const sentences = LOCALES.map( ( locale ) => [
		locale,
		fill( sentence[ locale ], {
			plan: plan.label[ locale ],
			time: spanOf( minutes, locale ),
		} ),
	] );
	return Object.fromEntries( sentences ) as Words;
}

const spanOf = ( minutes: number, locale: Locale ): string =>
	fill( EXPLAIN_WORDS[ locale ].hours, {
		hours: Math.floor( minutes / 60 ),
		minutes: minutes % 60,
	} );

/** The plan's word on why a clock stands still; its id when the plan does not know it. */
export const pauseReason = (
	plan: Plan,
	reason: string,
	locale: Locale
): string =>
	plan.pauses.find( ( { id } ) => id === reason )?.words[ locale ] ?? reason;

/** What a rule of a plan promises first, and after that. */
export const promiseOf = (
	rule: Pick< PlanTarget, 'measures' >,
	isFirst: boolean
): Promised => {
	if ( rule.measures === 'taken_in_charge' ) {
		return 'taken_in_charge';
	}
	return isFirst ? 'first_answer' : 'next_answer';
};
