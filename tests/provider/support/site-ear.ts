import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Heard {
	headers: Record< string, string >;
	body: string;
}

export interface SiteEar {
	url: string;
	heard: Heard[];
	/** What it answers from now on. */
	answer: ( status: number, headers?: Record< string, string > ) => void;
	close: () => Promise< void >;
}

/** A site that takes events on this machine and remembers them. */
export async function openSiteEar(): Promise< SiteEar > {
	const heard: Heard[] = [];
	let status = 204;
	let extra: Record< string, string > = {};
	const server = createServer( ( request, response ) => {
		let body = '';
		request.setEncoding( 'utf8' );
		request.on( 'data', ( part: string ) => ( body += part ) );
		request.on( 'end', () => {
			heard.push( {
				headers: request.headers as Record< string, string >,
				body,
			} );
			response.writeHead( status, extra ).end();
		} );
	} );
	await new Promise< void >( ( done ) =>
		server.listen( 0, '127.0.0.1', done )
	);
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${ port }/wp-json/deskside/v1/events`,
		heard,
		answer: ( next, headers = {} ) => {
			status = next;
			extra = headers;
		},
		close: () =>
			new Promise( ( done ) => {
				server.close( () => done() );
				server.closeAllConnections();
			} ),
	};
}
