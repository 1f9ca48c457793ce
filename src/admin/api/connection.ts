import * as z from 'zod';

// zod's fast path builds functions from text, which a strict content security policy forbids and reports.
z.config( { jitless: true } );

/** How this page reaches the site's own REST routes, and as whom. */
export type Connection = {
	/** Address of `deskside/v1`, readable or `?rest_route=`. */
	root: string;
	nonce: string;
	nonce_url: string;
};

let current: ( Connection & { person: string } ) | null = null;

/**
 * Points every request at a site. `connection` is kept by reference: a renewed nonce is written back into it.
 *
 * @param connection The launcher's data.
 * @param person     The reader's key; what one person wrote is never sent as another.
 */
export function connect( connection: Connection, person: string ): void {
	current = Object.assign( connection, { person } );
}

/** The connection; asking before `connect` is a mistake of ours. */
export function connection(): Connection & { person: string } {
	if ( ! current ) {
		throw new Error( 'connect() comes first.' );
	}
	return current;
}
