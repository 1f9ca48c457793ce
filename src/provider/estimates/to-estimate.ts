import { hash } from 'node:crypto';
import type { Estimate } from '../../contract/estimate.ts';
import type { Locale } from '../../contract/locale.ts';
import type { EstimateInput, EstimateResult } from './estimate-types.ts';
import { estimate } from './estimate.ts';

/** The estimate as it crosses the wire, in the reader's language; whoever has it computed already hands it on. */
export function toEstimate(
	input: EstimateInput,
	locale: Locale,
	result: EstimateResult = estimate( input )
): Estimate {
	const at = new Date( input.at ).toISOString();
	const { words, ...response } = result.response;
	return {
		at,
		fingerprint: fingerprintOf( at, result ),
		topic: result.topic,
		urgency: result.urgency,
		urgent: result.queue_urgency === 'red',
		coverage: result.coverage,
		minutes_expected: result.minutes_expected,
		...( isRange( result ) ? { minutes_least: result.minutes_least } : {} ),
		fair_use_minutes: result.fair_use_minutes,
		hourly_minutes: result.hourly_minutes,
		remaining_before: result.remaining_before,
		remaining_after: result.remaining_after,
		price: result.price,
		hourly_rate_cents: result.hourly_rate_cents,
		vat_percent: result.vat_percent,
		consent_required: result.consent_required,
		may_refuse: result.may_refuse,
		response: { ...response, text: words[ locale ] },
		reasons: result.reasons.map( ( { rule, words: text } ) => ( {
			rule,
			text: text[ locale ],
		} ) ),
	};
}

const isRange = (
	result: EstimateResult
): result is EstimateResult & { minutes_least: number } =>
	result.minutes_least !== null &&
	result.minutes_least !== result.minutes_expected;

/** SHA-256 of everything that was shown except its wording, so that it is the same in each language. */
function fingerprintOf( at: string, result: EstimateResult ): string {
	const rules = result.reasons.map( ( { rule } ) => rule );
	const response = { ...result.response, words: undefined };
	const shown = { at, ...result, response, reasons: rules };
	return hash( 'sha256', JSON.stringify( shown ) );
}
