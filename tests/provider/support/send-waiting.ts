import { openMailTransport } from '../../../src/provider/mail/open-mail-transport.ts';
import { sendMail } from '../../../src/provider/mail/send-mail.ts';
import { testJobContext } from './job-context.ts';
import type { TestProvider } from './test-provider.ts';

/**
 * Runs the job of every mail of a provider, one after the other, over SMTP.
 *
 * @return for each what it failed with; null for one that did not.
 */
export async function sendWaiting(
	provider: TestProvider,
	provider_id: string,
	smtpUrl: string
): Promise< ( string | null )[] > {
	const mail = openMailTransport( { smtpUrl, dataDir: provider.dataDir } );
	const places = await provider.db
		.selectFrom( 'mails' )
		.where( 'provider_id', '=', provider_id )
		.select( [ 'provider_id', 'id' ] )
		.orderBy( 'id' )
		.execute();
	const outcomes: ( string | null )[] = [];
	for ( const place of places ) {
		outcomes.push(
			await sendMail( testJobContext( provider, { mail } ), place ).then(
				() => null,
				( error: Error ) => error.message
			)
		);
	}
	mail.close();
	return outcomes;
}
