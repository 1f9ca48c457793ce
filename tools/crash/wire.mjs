/** Speaks to the provider as a site and as an agent's page, and does not give up: as the site's outbox does. */

import { sleep } from './sleep.mjs';

/** How long one try may take: as the site's own. */
const TRY_MS = 4_000;

/** How long a read may be without an answer: longer than any restart. */
const READ_MS = 45_000;

/**
 * A connection to a provider that may be away.
 *
 * @param {string}                 url     Where it is.
 * @param {Record<string, string>} headers Who speaks.
 * @return {{ headers: Record<string, string>, lost: () => number, get: ( path: string, patience?: number ) => Promise<any>, write: ( request: { path: string, body: Object, key: string } ) => Promise<string>, giveUp: () => void }} `write` repeats with the same key until there is an answer, and gives its text, for as long as `giveUp` is not called: one write may be hit by many kills; `lost` counts the tries without one.
 */
export function openWire( url, headers ) {
	let lost = 0;
	let givenUp = false;
	const once = async ( path, init ) => {
		try {
			const answer = await fetch( url + path, {
				...init,
				headers: { ...headers, ...init.headers },
				signal: AbortSignal.timeout( TRY_MS ),
			} );
			return { status: answer.status, text: await answer.text() };
		} catch ( error ) {
			lost++;
			const why = error.cause?.code ?? error.name;
			return { status: 0, text: `no answer (${ why })` };
		}
	};
	const insist = async ( path, init, patience ) => {
		const until = Date.now() + patience;
		for (;;) {
			const { status, text } = await once( path, init );
			if ( status >= 200 && status < 300 ) {
				return text;
			}
			if ( givenUp || Date.now() > until || ! mayPass( status, text ) ) {
				throw new Error(
					`${ init.method } ${ path }: ${ status } ${ text }`
				);
			}
			await sleep( 150 );
		}
	};
	return {
		headers,
		lost: () => lost,
		get: async ( path, patience = READ_MS ) =>
			JSON.parse( await insist( path, { method: 'GET' }, patience ) ),
		write: ( { path, body, key } ) =>
			insist(
				path,
				{
					method: 'POST',
					headers: {
						'content-type': 'application/json',
						'idempotency-key': key,
					},
					body: JSON.stringify( body ),
				},
				Infinity
			),
		giveUp: () => void ( givenUp = true ),
	};
}

/** No answer, busy, or the first try still at work; every other refusal is final. */
function mayPass( status, text ) {
	return (
		status === 0 ||
		status >= 500 ||
		( status === 409 && text.includes( 'idempotency_in_progress' ) )
	);
}
