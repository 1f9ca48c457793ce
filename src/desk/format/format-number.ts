import { getLanguage } from './language.ts';

/**
 * A number of at most two places, as the agent's language writes it.
 *
 * @param value Like a quantity or a percentage.
 */
export function formatNumber( value: number ): string {
	return new Intl.NumberFormat( getLanguage(), {
		maximumFractionDigits: 2,
		useGrouping: false,
	} ).format( value );
}
