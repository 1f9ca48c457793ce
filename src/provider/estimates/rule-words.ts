import type { Locale, Words } from '../../contract/locale.ts';
import { fill } from '../clock/explain-words.ts';
import { wordsWhenRead } from '../clock/words-when-read.ts';
import { RULES_ON_MINUTES } from './rules-on-minutes.ts';
import { RULES_ON_MONEY } from './rules-on-money.ts';

/** Why a figure is what it is, by stable rule id. */
export const RULE_WORDS = { ...RULES_ON_MINUTES, ...RULES_ON_MONEY };
export type RuleId = keyof typeof RULE_WORDS;

/** A value that goes into a sentence: as it is, or in the words of each language. */
export type RuleValue = string | number | Words;

/** A rule's sentence in each language, with its values; sums and days are written as that language writes them. */
export function wordsOfRule(
	rule: RuleId,
	values: Record< string, RuleValue >,
	currency: string
): Words {
	return wordsWhenRead( ( locale ) =>
		fill(
			RULE_WORDS[ rule ][ locale ],
			written( values, currency, locale )
		)
	);
}

function written(
	values: Record< string, RuleValue >,
	currency: string,
	locale: Locale
): Record< string, string | number > {
	const entries = Object.entries( values ).map( ( [ name, value ] ) => [
		name,
		write( name, value, currency, locale ),
	] );
	return Object.fromEntries( entries ) as Record< string, string | number >;
}

function write(
	name: string,
	value: RuleValue,
	currency: string,
	locale: Locale
): string | number {
	if ( typeof value === 'object' ) {
		return value[ locale ];
	}
	if ( name.endsWith( '_cents' ) ) {
		return formatMoney( Number( value ), currency, locale );
	}
	return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test( value )
		? formatDay( value, locale )
		: value;
}

const days = new Map< Locale, Intl.DateTimeFormat >();

/** A day as a language writes it: `30 April 2026`. */
function formatDay( day: string, locale: Locale ): string {
	const format =
		days.get( locale ) ??
		new Intl.DateTimeFormat( locale === 'en' ? 'en-GB' : locale, {
			day: 'numeric',
			month: 'long',
			year: 'numeric',
			timeZone: 'UTC',
		} );
	days.set( locale, format );
	return format.format( Date.parse( day ) );
}

const formats = new Map< string, Intl.NumberFormat >();

/** A sum of cents as a language writes it: `€ 12,50`. */
export function formatMoney(
	cents: number,
	currency: string,
	locale: Locale
): string {
	const key = `${ currency } ${ locale }`;
	const format =
		formats.get( key ) ??
		new Intl.NumberFormat( locale === 'en' ? 'en-IE' : locale, {
			style: 'currency',
			currency,
		} );
	formats.set( key, format );
	return format.format( cents / 100 );
}
