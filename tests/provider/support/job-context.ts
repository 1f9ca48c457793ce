import type { JobContext } from '../../../src/provider/jobs/job-context.ts';
import type { OutgoingMail } from '../../../src/provider/mail/mail-transport.ts';
import { NOW } from '../../support/builders.ts';
import type { TestProvider } from './test-provider.ts';

/** What jobs work with in a test; `sent` are the mails that left, `said` the lines that were logged. */
export function testJobContext(
	{ db, config }: TestProvider,
	part: Partial< JobContext > = {}
): JobContext & { sent: OutgoingMail[]; said: string[] } {
	const sent: OutgoingMail[] = [];
	const said: string[] = [];
	const say = ( ...words: unknown[] ) =>
		void said.push( JSON.stringify( words ) );
	return {
		db,
		config: { ...config, allowLoopbackSites: true },
		mail: {
			send: async ( mail ) => void sent.push( mail ),
			close: () => undefined,
		},
		now: () => NOW,
		log: { info: say, warn: say, error: say },
		sent,
		said,
		...part,
	};
}
