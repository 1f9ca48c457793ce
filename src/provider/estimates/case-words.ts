import { LOCALES, type Words } from '../../contract/locale.ts';
import type { Facts } from '../../contract/topic.ts';
import { cutText } from '../cut-text.ts';
import type { TopicRule } from '../plans/plan-schema.ts';

const LONGEST = 80;

/** What a case is about, as its owner would say it: the topic, and what was answered to its questions. */
export function caseWords(
	{ label, questions }: TopicRule,
	facts: Facts
): Words {
	const parts = [
		label,
		...questions.flatMap(
			( { fact, options } ) => answerWords( facts[ fact ], options ) ?? []
		),
		...( questions.some( ( { fact } ) => fact === 'custom_work' )
			? []
			: [ answerWords( facts.custom_work, [] ) ?? [] ].flat() ),
	];
	return everywhere( ( locale ) =>
		parts.map( ( words ) => words[ locale ] ).join( ', ' )
	);
}

/** The question that is open, or the fact's own name where the topic asks for none. */
export const missingWords = (
	{ label, questions }: TopicRule,
	fact: string
): Words =>
	questions.find( ( question ) => question.fact === fact )?.label ?? label;

/** An answer in words; null for what is no name of anything: yes, no, a number. */
function answerWords(
	value: Facts[ string ] | undefined,
	options: TopicRule[ 'questions' ][ number ][ 'options' ]
): Words | null {
	if ( typeof value !== 'string' || value === '' ) {
		return null;
	}
	const typed = value.trim().toLowerCase();
	const option = options.find(
		( candidate ) => candidate.value.toLowerCase() === typed
	);
	return (
		option?.label ??
		everywhere( () => cutText( value.replaceAll( '_', ' ' ), LONGEST ) )
	);
}

const everywhere = ( write: ( locale: keyof Words ) => string ): Words =>
	Object.fromEntries(
		LOCALES.map( ( locale ) => [ locale, write( locale ) ] )
	) as Words;
