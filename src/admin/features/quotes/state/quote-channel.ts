const NAME = 'deskside-quotes';

type News = { ticket: string };

/**
 * Tells the other tabs of this browser that something about a ticket's quotes changed, and hears it from them.
 *
 * @return `tell` the others; `close` the undo.
 */
export function joinQuoteChannel( ticket: string, onNews: () => void ) {
	const channel =
		typeof BroadcastChannel === 'undefined'
			? null
			: new BroadcastChannel( NAME );
	channel?.addEventListener(
		'message',
		( { data }: MessageEvent< News | null > ) => {
			// Any script of the site may speak here.
			if ( data?.ticket === ticket ) {
				onNews();
			}
		}
	);
	return {
		tell: () => channel?.postMessage( { ticket } satisfies News ),
		close: () => channel?.close(),
	};
}
