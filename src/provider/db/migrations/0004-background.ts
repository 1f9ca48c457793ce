import type { Migration } from '../migration.ts';
import { CLOCKS } from './0004-clocks.ts';
import { OUTGOING } from './0004-outgoing.ts';

/** Work that no request waits for: clocks and breaches, events to sites, mail. */
export const background: Migration = {
	name: '0004-background',
	statements: [ ...CLOCKS, ...OUTGOING ],
};
