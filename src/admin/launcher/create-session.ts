import type { PanelBoot } from '../../contract/site.ts';
import type { PanelHandle } from '../panel/open.tsx';
import { type Capture, freezePage } from './freeze-page.ts';
import { loadParts } from './load-parts.ts';
import type { NotedError } from './note-errors.ts';
import { preparePage } from './prepare-page.ts';
import type { LaunchData } from './read-launch-data.ts';
import { showUnread } from './show-unread.ts';

/** An article to read, or an element of the page to ask about. */
export type PageWish = { article?: string; element?: Element };

export type Session = {
	/** Fetches what the panel needs, ahead of the click; asked again, it does nothing. */
	prepare: () => void;
	/** Opens the panel, or moves the focus into the open one. Rejects when it cannot: then the plain page is the way. */
	open: ( opener: HTMLElement | null, wish?: PageWish ) => Promise< void >;
	/** Closes the panel and leaves nothing of it behind. */
	end: () => void;
};

/** What one page load keeps between the first hover and the last close of the panel. */
export function createSession(
	doc: Document,
	{ data, unreadLabel }: LaunchData,
	errors: readonly NotedError[]
): Session {
	let boot: PanelBoot | null = null;
	let page: Promise< PanelBoot > | null = null;
	let capture: Promise< Capture | null > | null = null;
	let part: Capture | null = null;
	let opening: Promise< void > | null = null;
	let panel: PanelHandle | null = null;

	const prepareCapture = () =>
		( capture ??= loadParts
			.capture()
			.then( ( loaded ) => {
				loaded.prepare( doc );
				return loaded;
			} )
			.catch( () => ( capture = null ) ) );

	const prepareAll = () => {
		void prepareCapture();
		page ??= preparePage( doc, data, ( answer ) => ( boot = answer ) );
		return page.catch( ( error: unknown ) => {
			page = null; // The next click tries afresh.
			throw error;
		} );
	};

	const freezeAtOnce = async () => {
		part = await prepareCapture();
		const rules = boot?.mask_rules;
		const frozen = freezePage( part, doc, rules ?? [] );
		const { mask_rules: asked } = await prepareAll();
		return {
			// The site's own masks came after the click: without them nothing of this page may be kept.
			frozen:
				rules || ! asked.length
					? frozen
					: freezePage( part, doc, asked ),
		};
	};

	const toWish = ( { article, element }: PageWish ) => ( {
		article,
		field: element && part?.describeField( element, doc ),
	} );

	const openNow = async ( opener: HTMLElement | null, wish: PageWish ) => {
		const { frozen } = await freezeAtOnce();
		const { open } = await loadParts.panel();
		panel = open( {
			data,
			boot: await prepareAll(),
			capture: part,
			frozen,
			freeze: () => freezePage( part, doc, boot?.mask_rules ?? [] ),
			errors,
			opener,
			wish: toWish( wish ),
			onUnread: ( count ) => showUnread( doc, count, unreadLabel ),
			onClose: () => ( panel = null ),
		} );
	};

	return {
		prepare: () => {
			// A failure shows at the click, where somebody is waiting for it.
			prepareAll()
				.then( () => loadParts.panel() )
				.catch( () => {} );
		},
		open: ( opener, wish ) => {
			if ( panel ) {
				if ( wish ) {
					panel.show( toWish( wish ) );
				}
				panel.focus();
				return Promise.resolve();
			}
			return ( opening ??= openNow( opener, wish ?? {} ).finally( () => {
				opening = null;
			} ) );
		},
		end: () => panel?.close(),
	};
}
