import type { Mistake } from './plan-mistakes.ts';
import type { Plan, TopicRule } from './plan-schema.ts';

/** What would leave a client with a page that does not say what the contract says. */
export function mistakesInWords( plan: Plan ): Mistake[] {
	return [
		...plan.topics.flatMap( ( topic, index ) =>
			missingNote( topic, `/topics/${ index }/note` )
		),
		...doubleChecks( plan ),
		...( plan.exclusions_note && plan.exclusions.length === 0
			? [
					{
						at: '/exclusions_note',
						message:
							'There are no exclusions that it could be about.',
					},
			  ]
			: [] ),
	];
}

/** Codes such as `instance` are for programs; a client reads a sentence. */
function missingNote( topic: TopicRule, at: string ): Mistake[] {
	const code = topic.note === null ? unsaid( topic ) : null;
	return code === null
		? []
		: [
				{
					at,
					message: `Nobody can read what "${ code }" means for the price: add a note in each language.`,
				},
		  ];
}

function unsaid( { coverage, questions }: TopicRule ): string | null {
	switch ( coverage.kind ) {
		case 'fixed_price':
			return coverage.plus ?? null;
		case 'price_range':
			return coverage.by ?? null;
		case 'by_fact':
			return coverage.fair_use.every( ( value ) =>
				questions.some(
					( { fact, options } ) =>
						fact === coverage.fact &&
						options.some( ( option ) => option.value === value )
				)
			)
				? null
				: coverage.fact;
		default:
			return null;
	}
}

/** A site would answer two lines of the checklist with one look-up, and one of them wrongly. */
function doubleChecks( { duties }: Plan ): Mistake[] {
	return duties.client.flatMap( ( { check }, index ) =>
		check !== null &&
		duties.client.findIndex( ( duty ) => duty.check === check ) < index
			? [
					{
						at: `/duties/client/${ index }/check`,
						message: `The check "${ check }" belongs to another duty already.`,
					},
			  ]
			: []
	);
}
