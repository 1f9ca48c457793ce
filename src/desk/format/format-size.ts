import { getLanguage } from './language.ts';

const UNITS = [ 'kilobyte', 'megabyte' ] as const;

/**
 * A size in the reader's language: `12 MB`; at least one kilobyte.
 *
 * @param bytes Whole number.
 */
export function formatSize( bytes: number ): string {
	const isLarge = bytes >= 1_000_000;
	const value = bytes / ( isLarge ? 1_000_000 : 1000 );
	return new Intl.NumberFormat( getLanguage(), {
		style: 'unit',
		unit: UNITS[ isLarge ? 1 : 0 ],
		maximumFractionDigits: isLarge && value < 10 ? 1 : 0,
	} ).format( isLarge ? value : Math.max( 1, value ) );
}
