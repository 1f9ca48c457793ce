import type { FastifyBaseLogger } from 'fastify';
import type { Config } from '../config.ts';
import type { Db } from '../db/database.ts';
import type { MailTransport } from '../mail/mail-transport.ts';

/** What jobs work with. */
export interface JobContext {
	db: Db;
	config: Config;
	mail: MailTransport;
	/** Now, as an ISO instant. */
	now: () => string;
	log: Pick< FastifyBaseLogger, 'info' | 'warn' | 'error' >;
}

/** Runs one job; a rejection is tried again where the queue tries again. */
export type JobHandler = (
	context: JobContext,
	data: Record< string, unknown >
) => Promise< void >;
