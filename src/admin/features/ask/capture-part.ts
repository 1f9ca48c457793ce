import type { Frozen, Place } from '../../capture/index.ts';

export type { Frozen, Place };

/** The capture chunk, as the launcher hands it over: importing it here would load it a second time. */
export type CapturePart = Pick<
	typeof import('../../capture/index.ts'),
	'paint' | 'describeScreen' | 'pickField'
>;
