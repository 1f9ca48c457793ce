import type { ReactElement } from 'react';

/** What the site says to one request: JSON with a status, an answer that is lost on the way, or one that never comes. */
export type Answer = { status?: number; json: unknown } | 'lost' | 'never';

/** What somebody does in a card to bring it into its state. */
export type Hands = {
	press: ( name: string | RegExp ) => Promise< void >;
	/** A box. */
	tick: ( label: string | RegExp ) => Promise< void >;
	write: ( label: string | RegExp, words: string ) => Promise< void >;
	/** Waits for words. */
	see: ( words: string | RegExp ) => Promise< void >;
};

/** One state of a card, for developers to look at and for the tests to check. */
export type State = {
	/** Unique on the page. */
	name: string;
	show: () => ReactElement;
	/** By method and path below `deskside/v1`: `GET /tickets/tic_…/quotes`. */
	answers?: Record< string, Answer >;
	act?: ( hands: Hands ) => Promise< void >;
};

/** A problem as the site answers it. */
export const problem = ( code: string, status: number ): Answer => ( {
	status,
	json: { type: 'about:blank', title: code, status, code },
} );
