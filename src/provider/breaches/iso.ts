import type { Millis } from '../clock/instant.ts';

/** An instant as columns take it. */
export const iso = ( at: Millis | null ): string | null =>
	at === null ? null : new Date( at ).toISOString();
