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
	/** What happens before it answers the next one. */
	meanwhile: ( work: () => Promise< unknown > ) => void;
	close: () => Promise< void >;
}

/** A site that takes events on this machine and remembers them. */
export async function openSiteEar(): Promise< SiteEar > {
	const heard: Heard[] = [];
	let status = 204;
	let extra: Record< string, string > = {};
	let work: () => Promise< unknown > = async () => undefined;
	const server = createServer( ( request, response ) => {
		let body = '';
		request.setEncoding( 'utf8' );
		request.on( 'data', ( part: string ) => ( body += part ) );
		request.on( 'end', () => {
			heard.push( {
				headers: request.headers as Record< string, string >,
				body,
			} );
			const before = work;
			work = async () => undefined;
			void before().then( () =>
				response.writeHead( status, extra ).end()
			);
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
		meanwhile: ( next ) => void ( work = next ),
		close: () =>
			new Promise( ( done ) => {
				server.close( () => done() );
				server.closeAllConnections();
			} ),
	};
}
