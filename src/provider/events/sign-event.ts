import { Webhook } from 'standardwebhooks';

/** The headers of Standard Webhooks; one signature for each secret that is good at this moment, the newest first. */
export function signEvent(
	secrets: readonly string[],
	id: string,
	body: string,
	at: string
): Record< string, string > {
	const sent = new Date( at );
	return {
		'webhook-id': id,
		'webhook-timestamp': String( Math.floor( sent.getTime() / 1000 ) ),
		'webhook-signature': secrets
			.map( ( secret ) => new Webhook( secret ).sign( id, sent, body ) )
			.join( ' ' ),
	};
}
