import type { Route } from '../../http/app-instance.ts';
import { DESK_ADVICE, SITE_ADVICE } from './advice-routes.ts';
import { DESK_JOURNAL } from './desk-journal.ts';
import { postOwnPauseEnd } from './post-own-pause-end.ts';
import { postPause } from './post-pause.ts';
import { postPauseEnd } from './post-pause-end.ts';
import { postTicketRefusal } from './post-refusal.ts';
import { SITE_JOURNAL } from './site-journal.ts';

/** What a site reads and writes of journal, advice and pauses. */
export const SITE_RECORDS: readonly Route[] = [
	...SITE_JOURNAL,
	...SITE_ADVICE,
	postOwnPauseEnd,
];

/** What an agent reads and writes of them, and refusals. */
export const DESK_RECORDS: readonly Route[] = [
	...DESK_JOURNAL,
	...DESK_ADVICE,
	postPause,
	postPauseEnd,
	postTicketRefusal,
];
