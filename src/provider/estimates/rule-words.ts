import { LOCALES, type Locale, type Words } from '../../contract/locale.ts';
import { fill } from '../clock/explain-words.ts';
import { RULES_ON_MINUTES } from './rules-on-minutes.ts';
import { RULES_ON_MONEY } from './rules-on-money.ts';

/** Why a figure is what it is, by stable rule id. */
export const RULE_WORDS = { ...RULES_ON_MINUTES, ...RULES_ON_MONEY };
export type RuleId = keyof typeof RULE_WORDS;

/** A rule's sentence in each language, with its values; sums are written as that language writes money. */
export function wordsOfRule(
	rule: RuleId,
	values: Record< string, string | number >,
	currency: string
): Words {
	const sentences = LOCALES.map( ( locale ) => [
		locale,
		fill(
			RULE_WORDS[ rule ][ locale ],
			written( values, currency, locale )
		),
	] );
	return Object.fromEntries( sentences ) as Words;
}

function written(
	values: Record< string, string | number >,
	currency: string,
	locale: Locale
): Record< string, string | number > {
	const entries = Object.entries( values ).map( ( [ name, value ] ) => [
		name,
		name.endsWith( '_cents' )
			? formatMoney( Number( value ), currency, locale )
			: value,
	] );
	return Object.fromEntries( entries ) as Record< string, string | number >;
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
