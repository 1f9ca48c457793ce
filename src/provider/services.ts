import type { AttachmentStore } from './attachments/attachment-store.ts';
import type { Uploads } from './attachments/uploads.ts';
import type { Config } from './config.ts';
import type { Db } from './db/database.ts';
import type { DeskHub } from './desk-events/desk-hub.ts';
import type { Metrics } from './metrics/metrics.ts';

/** What the routes work with; made once in app.ts. */
export interface Services {
	db: Db;
	config: Config;
	files: AttachmentStore;
	uploads: Uploads;
	hub: DeskHub;
	/** Now, as an ISO instant; tests set it. */
	now: () => string;
	metrics: Metrics;
}
