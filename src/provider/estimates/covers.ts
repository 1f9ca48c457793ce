import type { Cover, RuleUse } from './estimate-types.ts';
import type { RuleId } from './rule-words.ts';

/** A rule with its values, ready for the list of reasons. */
export const because = (
	rule: RuleId,
	values: RuleUse[ 'values' ] = {}
): RuleUse => ( { rule, values } );

/** The few answers that every rule of every plan leads to. */
export const included = ( ...rules: RuleUse[] ): Cover => ( {
	coverage: 'included',
	takes: 'nothing',
	price: null,
	consent: false,
	rules,
} );

export const fairUse = ( ...rules: RuleUse[] ): Cover => ( {
	coverage: 'fair_use',
	takes: 'allowance',
	price: null,
	consent: false,
	rules,
} );

export const hourly = ( ...rules: RuleUse[] ): Cover => ( {
	coverage: 'hourly',
	takes: 'hourly',
	price: null,
	consent: true,
	rules: [ ...rules, because( 'hourly' ) ],
} );

/** Nobody knows the price yet (or only its bounds): asked first, never guessed. */
export const quoted = ( ...rules: RuleUse[] ): Cover => ( {
	coverage: 'quote',
	takes: 'nothing',
	price: null,
	consent: true,
	rules,
} );

export const priced = (
	min_cents: number,
	max_cents: number,
	...rules: RuleUse[]
): Cover => ( {
	coverage: 'fixed_price',
	takes: 'nothing',
	price: { min_cents, max_cents },
	consent: true,
	rules,
} );

/** Whether the allowance or nothing at all pays, as plan data names it. */
export const freeCover = (
	kind: 'included' | 'fair_use',
	...rules: RuleUse[]
): Cover =>
	kind === 'included' ? included( ...rules ) : fairUse( ...rules );

/** The dearer answer of a rule that cannot or does not cover. */
export const dearerCover = (
	kind: 'hourly' | 'quote',
	...rules: RuleUse[]
): Cover =>
	kind === 'hourly'
		? hourly( ...rules )
		: quoted( ...rules, because( 'quote' ) );
