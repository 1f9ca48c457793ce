import type { Migration } from '../migration.ts';
import { QUOTE_GUARDS } from './0003-quotes-guards.ts';
import { QUOTE_TABLES } from './0003-quotes-tables.ts';

/** Quotes: what was offered, in which versions, who decided what, with the evidence; and the findings that lead to one. */
export const quotes: Migration = {
	name: '0003-quotes',
	statements: [ ...QUOTE_TABLES, ...QUOTE_GUARDS ],
};
