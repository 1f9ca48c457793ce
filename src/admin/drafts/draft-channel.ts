const NAME = 'deskside-drafts';

type News = { key: string };

/**
 * Tells the other tabs of this browser that a draft changed, and hears it from them.
 *
 * @return `tell` the others; `close` the undo.
 */
export function joinDraftChannel( key: string, onNews: () => void ) {
	const channel =
		typeof BroadcastChannel === 'undefined'
			? null
			: new BroadcastChannel( NAME );
	channel?.addEventListener(
		'message',
		( { data }: MessageEvent< News | null > ) => {
			// Any script of the site may speak here.
			if ( data?.key === key ) {
				onNews();
			}
		}
	);
	let open = true;
	return {
		tell: () => {
			// The last save of a closing panel ends after the channel did.
			if ( open ) {
				channel?.postMessage( { key } satisfies News );
			}
		},
		close: () => {
			open = false;
			channel?.close();
		},
	};
}
