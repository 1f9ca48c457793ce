import type { Words } from '../../contract/locale.ts';
import type { Urgency } from '../../contract/topic.ts';
import { countWorkingDays } from '../clock/count-working-days.ts';
import { explain } from '../clock/explain.ts';
import { formatInstant, type Millis } from '../clock/instant.ts';
import type { Pause } from '../clock/pause.ts';
import { computeTarget, hoursOfTarget, isBreach } from '../clock/target.ts';
import { unlessPaused } from '../clock/unless-paused.ts';
import type { Plan, PlanTarget } from '../plans/plan-schema.ts';
import type { EstimateResponse, Waiting } from './estimate-types.ts';

const NO_PROMISE: Words = {
	en: 'This plan promises no time of answer.',
	fr: 'Cette formule ne promet pas de délai de réponse.',
	nl: 'Dit plan belooft geen antwoordtijd.',
	de: 'Dieser Plan verspricht keine Antwortzeit.',
	it: 'Questo piano non promette un tempo di risposta.',
};

const NOBODY_WAITS: Words = {
	en: 'No time runs at this moment: nobody waits for an answer.',
	fr: 'Aucun délai ne court en ce moment : personne n’attend de réponse.',
	nl: 'Er loopt nu geen termijn: niemand wacht op antwoord.',
	de: 'Zurzeit läuft keine Frist: Niemand wartet auf eine Antwort.',
	it: 'In questo momento non corre alcun termine: nessuno aspetta una risposta.',
};

const IN_CHARGE: Words = {
	en: 'Somebody has it in charge already: no time runs.',
	fr: 'La demande est déjà prise en charge : aucun délai ne court.',
	nl: 'Iemand heeft het al opgepakt: er loopt geen termijn.',
	de: 'Es hat sich schon jemand angenommen: Es läuft keine Frist.',
	it: 'È già stata presa in carico: non corre alcun termine.',
};

const STANDS_STILL: Words = {
	en: 'The clock stands still: when it is due is known once it goes on.',
	fr: 'Le délai est suspendu : l’échéance sera connue quand il reprendra.',
	nl: 'De klok staat stil: het uiterste tijdstip is bekend zodra ze weer loopt.',
	de: 'Die Frist ruht: Wann sie endet, steht fest, sobald sie weiterläuft.',
	it: 'Il termine è sospeso: la scadenza si saprà quando riprenderà.',
};

/** The target that a plan has for an urgency, or its general one; null when it promises none. */
export const targetRuleOf = (
	plan: Plan,
	urgency: Urgency | null
): PlanTarget | null =>
	plan.urgencies.find( ( { id } ) => id === urgency )?.target ??
	plan.response;

/** How many working days away a deadline is; null for a promise that runs day and night, which knows no such days. */
export const workingDaysTo = (
	rule: PlanTarget,
	{ office }: Plan,
	from: Millis,
	to: Millis
): number | null =>
	rule.clock === 'wall' ? null : countWorkingDays( office, from, to );

/** From when a target counts for a question; null when nothing is due of it. */
export const countsFrom = (
	{ measures }: Pick< PlanTarget, 'measures' >,
	{ since, in_charge }: Waiting
): Millis | null =>
	measures === 'taken_in_charge' && in_charge ? null : since;

/**
 * When somebody answers, explained.
 *
 * @param at      When it is asked: what was due before is said to be broken.
 * @param waiting Left out for a case that comes in now.
 */
export function respond(
	plan: Plan,
	urgency: Urgency | null,
	at: Millis,
	waiting: Waiting = { since: at, pauses: [], in_charge: false }
): EstimateResponse {
	const rule = targetRuleOf( plan, urgency );
	if ( ! rule ) {
		return nothingDue( 'answer', NO_PROMISE );
	}
	const from = countsFrom( rule, waiting );
	if ( from === null ) {
		return nothingDue(
			rule.measures,
			waiting.since === null ? NOBODY_WAITS : IN_CHARGE
		);
	}
	return (
		unlessPaused( () =>
			promised( rule, plan, { from, at, pauses: waiting.pauses } )
		) ?? nothingDue( rule.measures, STANDS_STILL )
	);
}

const nothingDue = (
	measures: EstimateResponse[ 'measures' ],
	words: Words
): EstimateResponse => ( {
	measures,
	earliest: null,
	latest: null,
	latest_is_breach: false,
	words,
} );

function promised(
	rule: PlanTarget,
	plan: Plan,
	{ from, at, pauses }: { from: Millis; at: Millis; pauses: readonly Pause[] }
): EstimateResponse {
	const target = computeTarget( rule, plan.office, from, pauses );
	const { earliest, latest, latest_is_breach } = target;
	const isOver = isBreach( target, at );
	const story = explain( {
		hours: hoursOfTarget( rule, plan.office ),
		zone: plan.office.zone,
		from,
		seconds: rule.within_minutes * 60,
		pauses,
		named: isOver ? 'over' : 'due',
	} );
	return {
		measures: rule.measures,
		earliest: earliest === null ? null : formatInstant( earliest ),
		latest: formatInstant( latest ),
		latest_is_breach,
		working_days: isOver ? null : workingDaysTo( rule, plan, at, latest ),
		words: story.words,
	};
}
