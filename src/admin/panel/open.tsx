import { dispatch } from '@wordpress/data';
import { createRoot } from '@wordpress/element';
import { connect } from '../api/connection.ts';
import type { AskPage } from '../features/ask/ask-page.ts';
import { registerStore, store } from '../store/index.ts';
import { keepKeysInside } from './keep-keys-inside.ts';
import { mayLeave } from '../ui/may-leave.ts';
import { Panel } from './panel.tsx';
import type { Wish } from './wish.ts';

export type OpenOptions = AskPage & {
	/** Where the focus goes back to. */
	opener: HTMLElement | null;
	/** What to show first; nothing in particular when left out. */
	wish?: Wish;
	/** Hears the number of unread answers whenever it is known anew. */
	onUnread: ( count: number ) => void;
	onClose: () => void;
};

export type PanelHandle = {
	focus: () => void;
	/** Shows something else in the open panel. */
	show: ( wish: Wish ) => void;
	/** Takes the panel away, with everything it added to the page. */
	close: () => void;
};

/** Opens the panel over the page. What the launcher knows is shown at once; the rest is asked for. */
export function open( {
	opener,
	wish = {},
	onUnread,
	onClose,
	...page
}: OpenOptions ): PanelHandle {
	const { boot, data } = page;
	connect( data, boot.user.key );
	registerStore();
	if ( boot.summary ) {
		void dispatch( store ).receiveSummary( {
			summary: boot.summary,
			stale: false,
			outbox: [],
			rights: boot.rights,
		} );
	}

	const host = document.createElement( 'div' );
	host.id = 'deskside';
	host.dataset.desksideUi = '';
	document.body.append( host );
	const root = createRoot( host );
	const release = keepKeysInside( host );
	const close = () => {
		release();
		root.unmount();
		host.remove();
		onClose();
		opener?.focus();
	};
	const show = ( next: Wish ) =>
		root.render(
			<Panel
				page={ page }
				ticketId={ opener?.dataset.desksideTicket ?? null }
				wish={ next }
				onUnread={ onUnread }
				onClose={ () => mayLeave( host ) && close() }
			/>
		);
	show( wish );
	return {
		close,
		show,
		focus: () =>
			host.querySelector< HTMLElement >( '.deskside-panel' )?.focus(),
	};
}
