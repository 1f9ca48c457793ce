import type { OpenedDatabase } from '../db/database.ts';
import { DESK_CHANNEL, type DeskNotice } from './tell-desk.ts';

/** An open desk: how it is told, and how it is ended. */
export interface DeskListener {
	provider_id: string;
	session_sha256: string;
	send: ( event: DeskNotice[ 'event' ] ) => void;
	end: () => void;
}

export interface DeskHub {
	/** Joins the database's channel; again after the connection was lost. */
	start: () => Promise< void >;
	/** @return leaves again. */
	join: ( listener: DeskListener ) => () => void;
	/** Ends the desks of a session that was closed. */
	endSession: ( sessionSha256: string ) => void;
	stop: () => Promise< void >;
}

const RETRY_MILLISECONDS = 2000;

/**
 * Passes notices of the database on to the desks that are open at this process, each provider's to its own only. When the
 * channel breaks, open desks are ended: browsers connect again by themselves and read anew, so nothing is missed.
 */
export function createDeskHub( {
	listen,
}: Pick< OpenedDatabase, 'listen' > ): DeskHub {
	const listeners = new Set< DeskListener >();
	let unlisten: ( () => Promise< void > ) | null = null;
	let retry: NodeJS.Timeout | null = null;
	let stopped = false;

	const endAll = () =>
		[ ...listeners ].forEach( ( listener ) => listener.end() );
	const connect = async () => {
		unlisten = await listen(
			DESK_CHANNEL,
			( payload ) => passOn( listeners, payload ),
			reconnect
		);
	};
	const reconnect = () => {
		unlisten = null;
		endAll();
		if ( ! stopped ) {
			retry = setTimeout(
				() => void connect().catch( reconnect ),
				RETRY_MILLISECONDS
			);
			retry.unref();
		}
	};
	return {
		start: connect,
		join: ( listener ) => {
			listeners.add( listener );
			return () => void listeners.delete( listener );
		},
		endSession: ( session ) =>
			[ ...listeners ]
				.filter( ( { session_sha256 } ) => session_sha256 === session )
				.forEach( ( { end } ) => end() ),
		stop: async () => {
			stopped = true;
			if ( retry ) {
				clearTimeout( retry );
			}
			endAll();
			await unlisten?.();
		},
	};
}

function passOn(
	listeners: ReadonlySet< DeskListener >,
	payload: string
): void {
	if ( listeners.size === 0 ) {
		return;
	}
	const { provider_id, event } = JSON.parse( payload ) as DeskNotice;
	for ( const listener of listeners ) {
		if ( listener.provider_id === provider_id ) {
			listener.send( event );
		}
	}
}
