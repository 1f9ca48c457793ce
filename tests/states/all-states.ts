import { ACCESS_STATES } from './rooms/access-states.tsx';
import { CONSENT_STATES } from './rooms/consent-states.tsx';
import { DESK_FORM_STATES } from './rooms/desk-form-states.tsx';
import { DESK_STATES } from './rooms/desk-states.tsx';
import { ESTIMATE_STATES } from './rooms/estimate-states.tsx';
import { MINUTES_STATES } from './rooms/minutes-states.tsx';
import { QUOTE_STATES } from './rooms/quote-states.tsx';
import { RECORD_STATES } from './rooms/record-states.tsx';
import { THREAD_STATES } from './rooms/thread-states.tsx';
import type { State } from './state.ts';

/** Every state of every card, by room. A new card or state of one belongs here. */
export const ALL_STATES: readonly { room: string; states: State[] }[] = [
	{ room: 'Quotes', states: QUOTE_STATES },
	{ room: 'Record', states: RECORD_STATES },
	{ room: 'Minutes', states: MINUTES_STATES },
	{ room: 'Estimate', states: ESTIMATE_STATES },
	{ room: 'Consent', states: CONSENT_STATES },
	{ room: 'Access', states: ACCESS_STATES },
	{ room: 'Thread', states: THREAD_STATES },
	{ room: 'Desk', states: [ ...DESK_STATES, ...DESK_FORM_STATES ] },
];
