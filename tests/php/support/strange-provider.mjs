/** A provider over real HTTP that behaves badly on request, and counts the tickets it accepted. */

import { createServer } from 'node:http';

const MEGABYTE = 1024 * 1024;

/**
 * Starts it on a free port. Behaviour by path: /redirect/…, /huge/…, /html/…, /slow/…, /cut/…, /endless/…; anything else is a good provider.
 *
 * @return {Promise<{ origin: string, tickets: Map<string, number>, stop: () => Promise<void> }>} `tickets`: tries by ticket id.
 */
export async function startStrangeProvider() {
	const tickets = new Map();
	const server = createServer( ( request, response ) => {
		const chunks = [];
		request.on( 'data', ( chunk ) => chunks.push( chunk ) );
		request.on( 'end', () => {
			const [ , kind ] = request.url.split( '/' );
			( BEHAVIOURS[ kind ] ?? acceptTicket )(
				request,
				response,
				Buffer.concat( chunks ).toString(),
				tickets
			);
		} );
	} );
	await new Promise( ( done ) => server.listen( 0, '127.0.0.1', done ) );
	return {
		origin: `http://127.0.0.1:${ server.address().port }`,
		tickets,
		stop: () =>
			new Promise( ( done ) => {
				server.close( done );
				server.closeAllConnections();
			} ),
	};
}

const BEHAVIOURS = {
	redirect: ( request, response ) =>
		response
			.writeHead( 302, {
				Location: '/summary',
				'Content-Type': 'application/json',
			} )
			.end( '{}' ),
	huge: ( request, response ) =>
		response
			.writeHead( 200, { 'Content-Type': 'application/json' } )
			.end( JSON.stringify( { text: 'x'.repeat( 50 * MEGABYTE ) } ) ),
	html: ( request, response ) =>
		response
			.writeHead( 200, { 'Content-Type': 'text/html' } )
			.end( '<h1>Firewall</h1>' ),
	slow: ( request, response ) =>
		setTimeout( () => response.end( '{}' ), 8000 ).unref(),
	cut: ( request, response ) => {
		response.writeHead( 200, {
			'Content-Type': 'application/json',
			'Content-Length': '1000',
		} );
		response.write( '{"as_of":' );
		setTimeout( () => response.destroy(), 50 );
	},
	endless: ( request, response ) => {
		response.writeHead( 200, { 'Content-Type': 'application/json' } );
		const timer = setInterval(
			() => response.write( ' '.repeat( 1000 ) ),
			100
		);
		response.on( 'close', () => clearInterval( timer ) );
	},
};

/** Counts a ticket and answers late enough for two runners to meet. */
function acceptTicket( request, response, body, tickets ) {
	if ( request.method !== 'POST' ) {
		// Where a followed redirect would end: tells it from the redirect itself.
		response.writeHead( 503 ).end();
		return;
	}
	const { id } = JSON.parse( body );
	tickets.set( id, ( tickets.get( id ) ?? 0 ) + 1 );
	setTimeout( () => {
		response.writeHead( 201, { 'Content-Type': 'application/json' } );
		response.end( JSON.stringify( changed( id ) ) );
	}, 150 );
}

/** The PHP builders' own answer, kept as JSON by the first worker that asks (see run-together.mjs). */
let template;

/**
 * Sets the answer to tickets.
 *
 * @param {string} json `ticketChanged` of the contract.
 */
export function answerTicketsWith( json ) {
	template = JSON.parse( json );
}

function changed( id ) {
	return { ...template, ticket: { ...template.ticket, id } };
}
