import type { Queue } from 'pg-boss';

/** What runs in the background. Work that somebody asked for first, then what the clock asks for. */
export const QUEUES = [
	'events',
	'mails',
	'settle-months',
	'expire-quotes',
	'breaches',
	'warnings',
	'sweep',
] as const;
export type QueueName = ( typeof QUEUES )[ number ];

/**
 * A worker that is killed leaves its job active: without a pulse for a minute it is given to another one, so that work goes
 * on within five minutes.
 */
const LEASE = { heartbeatSeconds: 60, expireInSeconds: 300 };

/** Nothing that waits is ever thrown away by the queue within two months; our own rows keep it beyond that. */
const KEPT = { retentionSeconds: 60 * 86_400, deleteAfterSeconds: 7 * 86_400 };

/** 5 s, 10 s, 20 s … to a day between two tries, half of it by chance: four to five days in all. */
const FOR_DAYS = {
	retryLimit: 18,
	retryDelay: 5,
	retryBackoff: true,
	retryDelayMax: 86_400,
};

/** The next turn of the clock is the second try. One waits at a time, however many processes ask. */
const BY_CLOCK = { policy: 'exclusive', retryLimit: 0 };

export const QUEUE_OPTIONS: Readonly<
	Record< QueueName, Omit< Queue, 'name' > >
> = {
	events: { ...LEASE, ...KEPT, ...FOR_DAYS, notify: true },
	mails: { ...LEASE, ...KEPT, ...FOR_DAYS, notify: true },
	'settle-months': { ...LEASE, ...BY_CLOCK },
	'expire-quotes': { ...LEASE, ...BY_CLOCK },
	breaches: { ...LEASE, ...BY_CLOCK },
	warnings: { ...LEASE, ...BY_CLOCK },
	sweep: { ...LEASE, ...BY_CLOCK },
};

/** When the clock asks, as cron says it (UTC). Months turn in each contract's zone, so that is looked at often. */
export const SCHEDULES: Readonly< Partial< Record< QueueName, string > > > = {
	'settle-months': '*/10 * * * *',
	'expire-quotes': '* * * * *',
	breaches: '* * * * *',
	warnings: '* * * * *',
	sweep: '17 * * * *',
};
