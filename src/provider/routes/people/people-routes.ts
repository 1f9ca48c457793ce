import type { Route } from '../../http/app-instance.ts';
import { getPersonData } from './get-person-data.ts';
import { getRetention } from './get-retention.ts';
import { postPersonErasure } from './post-person-erasure.ts';

/** For the privacy tools of a paired site. */
export const SITE_PEOPLE: readonly Route[] = [
	getPersonData,
	postPersonErasure,
	getRetention,
];
