import { openFiles } from '../attachments/open-files.ts';
import { tellOfBreach } from '../breaches/tell-of-breach.ts';
import { recordBreaches } from '../breaches/record-breaches.ts';
import { warnOfDeadlines } from '../breaches/warn-of-deadlines.ts';
import { sweepUploads } from '../attachments/sweep-uploads.ts';
import { deliverEvent } from '../events/deliver-event.ts';
import { sendMail } from '../mail/send-mail.ts';
import { sweepOldTickets } from '../people/sweep-old-tickets.ts';
import { expireQuotes } from '../quotes/expire-quotes.ts';
import type { JobHandler } from './job-context.ts';
import type { QueueName } from './queues.ts';
import { settleMonths } from './settle-months.ts';
import { sweep } from './sweep.ts';

/** What each queue does. */
export const HANDLERS: Readonly< Record< QueueName, JobHandler > > = {
	events: deliverEvent,
	mails: sendMail,
	'settle-months': async ( { db, now } ) =>
		void ( await settleMonths( db, now() ) ),
	'expire-quotes': async ( { db, now } ) =>
		void ( await expireQuotes( db, now() ) ),
	breaches: async ( { db, now } ) => {
		const at = now();
		await recordBreaches( db, at, ( trx, breach ) =>
			tellOfBreach( trx, breach, at )
		);
	},
	warnings: async ( { db, now } ) =>
		void ( await warnOfDeadlines( db, now() ) ),
	sweep: async ( context ) => {
		const { db, config, now } = context;
		await sweep( db, now() );
		if ( config.retentionMonths !== null ) {
			await sweepOldTickets(
				db,
				openFiles( config ),
				config.retentionMonths,
				now()
			);
		}
		await sweepUploads( context );
	},
};
