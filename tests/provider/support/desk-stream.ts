import type { DeskEvent } from '../../../src/contract/desk.ts';

export interface DeskStream {
	headers: Headers;
	/** The next so many events, in their order. */
	next: ( count: number ) => Promise< DeskEvent[] >;
	/** Resolves when the provider ends the stream. */
	ended: Promise< void >;
	leave: () => void;
}

/** An open desk, as a browser's EventSource holds it. */
export async function listenToDesk(
	url: string,
	cookie: string
): Promise< DeskStream > {
	const abort = new AbortController();
	const answer = await fetch( `${ url }/v1/desk/events`, {
		headers: { cookie },
		signal: abort.signal,
	} );
	if ( ! answer.ok || ! answer.body ) {
		throw new Error( `No stream: ${ answer.status }` );
	}
	const events: DeskEvent[] = [];
	let wake = () => {};
	const read = async ( body: ReadableStream< Uint8Array > ) => {
		const decoder = new TextDecoder();
		let rest = '';
		for await ( const part of body ) {
			const blocks = (
				rest + decoder.decode( part, { stream: true } )
			).split( '\n\n' );
			rest = blocks.pop() ?? '';
			events.push(
				...blocks
					.filter( ( block ) => block.startsWith( 'data: ' ) )
					.map(
						( block ) => JSON.parse( block.slice( 6 ) ) as DeskEvent
					)
			);
			wake();
		}
	};
	return {
		headers: answer.headers,
		next: async ( count ) => {
			while ( events.length < count ) {
				await new Promise< void >( ( resolve ) => ( wake = resolve ) );
			}
			return events.splice( 0, count );
		},
		ended: read( answer.body ).catch( ( error: unknown ) => {
			if ( ! abort.signal.aborted ) {
				throw error;
			}
		} ),
		leave: () => abort.abort(),
	};
}
