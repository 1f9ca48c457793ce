import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';

/** The one provider and the one connected site of an e2e run. */
export interface Stage {
	/** Address of the site, without a final slash. */
	site: string;
	siteDir: string;
	engine: 'native' | 'playground';
	/** Address of the provider itself; the site reaches it through the fault proxy. */
	provider: string;
	/** The agents' page. */
	desk: string;
	agent: { email: string; password: string };
	/** Contracts with a code that no site has used (the first one is used by the stage's own site). */
	pairing: { contract: string; plan: string; code: string }[];
	control: string;
	/** Path of the browser. */
	browser: string;
}

/** One request of the site to the provider, as the proxy saw it. */
export interface SeenRequest {
	method: string;
	path: string;
	fault: Fault;
}

/** A bad day between site and provider; `lost` does the work and loses the answer. */
export type Fault = 'none' | 'down' | 'slow' | 'nonsense' | 'lost';

declare module 'vitest' {
	interface ProvidedContext {
		stage: Stage;
	}
}

/** Addresses of what runs. */
export function stage(): Stage {
	return inject( 'stage' );
}

/** Ends the provider in order. */
export const stopProvider = () => ask< null >( 'stopProvider' );

/** Ends the provider as a power cut would. */
export const killProvider = () => ask< null >( 'killProvider' );

/** Starts it again, on the same port and data. */
export const startProvider = () => ask< null >( 'startProvider' );

/** Makes the way to the provider bad until the next call. */
export const setFault = ( fault: Fault ) => ask< null >( 'setFault', fault );

/** What the site asked the provider since the last `setFault`. */
export const requestsSeen = () => ask< SeenRequest[] >( 'requests' );

/** Runs PHP inside the site and gives what it printed. */
export const wpEval = ( php: string ) => ask< string >( 'wpEval', php );

/** Everything that PHP complained about so far; empty when nothing. */
export function phpComplaints(): string {
	try {
		return readFileSync(
			join( stage().siteDir, 'wp-content/debug.log' ),
			'utf8'
		);
	} catch {
		return '';
	}
}

async function ask< Result >(
	action: string,
	argument?: string
): Promise< Result > {
	const answer = await fetch( stage().control, {
		method: 'POST',
		body: JSON.stringify( { action, argument } ),
	} );
	const { result, error } = ( await answer.json() ) as {
		result: Result;
		error?: string;
	};
	if ( error !== undefined ) {
		throw new Error( `${ action }: ${ error }` );
	}
	return result;
}
