import pg from 'pg';

/**
 * One connection of its own that listens on a channel. When it is lost, `onLost` is called once: what was said meanwhile
 * is gone, so whoever listens must read again.
 */
export async function listenOnServer(
	url: string,
	channel: string,
	onPayload: ( payload: string ) => void,
	onLost: () => void
): Promise< () => Promise< void > > {
	const client = new pg.Client( {
		connectionString: url,
		keepAlive: true,
		application_name: 'deskside-listen',
	} );
	let open = true;
	const lost = () => {
		if ( open ) {
			open = false;
			onLost();
		}
	};
	client.on( 'error', lost );
	client.on( 'end', lost );
	client.on( 'notification', ( said ) => onPayload( said.payload ?? '' ) );
	await client.connect();
	await client.query( `listen ${ client.escapeIdentifier( channel ) }` );
	return async () => {
		open = false;
		await client.end();
	};
}
