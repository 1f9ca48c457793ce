import type { Migration } from '../migration.ts';

/** What a version's minutes may cost beyond its price, at the rate of the day it was sent; null for what was sent before. */
export const minutesPrice: Migration = {
	name: '0027-minutes-price',
	statements: [
		`alter table quote_versions add column minutes_price jsonb
			check ( minutes_price is null or minutes_cap is not null )`,
	],
};
