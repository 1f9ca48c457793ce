import type { DeskEvent } from '../../contract/desk.ts';
import type { OpenedDatabase } from '../db/database.ts';
import { ProblemError } from '../http/problem-error.ts';
import { DESK_CHANNEL, type DeskNotice } from './tell-desk.ts';

/** An open desk: how it is told, and how it is ended. */
export interface DeskListener {
	provider_id: string;
	session_sha256: string;
	send: ( event: DeskEvent ) => void;
	end: () => void;
}

export interface DeskHub {
	/**
	 * Adds a desk; it hears of everything that is committed from then on.
	 *
	 * @return leaves again.
	 * @throws {ProblemError} `overloaded` when the hub stops, or the session ends, before it is in.
	 * @throws {Error} When the database cannot be listened to.
	 */
	join: ( listener: DeskListener ) => Promise< () => void >;
	/** Ends the desks of a session that was closed. */
	endSession: ( sessionSha256: string ) => void;
	/** Ends all desks; nobody joins any more. */
	stop: () => Promise< void >;
}

type Unlisten = () => Promise< void >;

/**
 * Passes notices of the database on to the desks that are open at this process, each provider's to its own only. It listens
 * while there are any: being woken for each ticket, with nobody there, would cost a new ticket a fourteenth more. When the
 * channel breaks, open desks are ended: browsers connect again by themselves and read anew, so nothing is missed.
 */
export function createDeskHub( {
	listen,
}: Pick< OpenedDatabase, 'listen' > ): DeskHub {
	const listeners = new Set< DeskListener >();
	let joined: Promise< Unlisten > | null = null;
	let stopped = false;

	const endAll = () =>
		[ ...listeners ].forEach( ( listener ) => listener.end() );
	const lost = () => {
		joined = null;
		endAll();
	};
	const joinChannel = (): Promise< Unlisten > => {
		joined ??= listen(
			DESK_CHANNEL,
			( payload ) => passOn( listeners, payload ),
			lost
		).catch( ( error: unknown ) => {
			joined = null;
			throw error;
		} );
		return joined;
	};
	const leaveChannel = async (): Promise< void > => {
		const left = joined;
		joined = null;
		await (
			await left
		)?.();
	};
	const leave = ( listener: DeskListener ): void => {
		listeners.delete( listener );
		if ( listeners.size === 0 ) {
			// A connection that cannot even be closed is gone already.
			void leaveChannel().catch( () => undefined );
		}
	};
	return {
		join: async ( listener ) => {
			if ( stopped ) {
				throw notNow();
			}
			const waiting = whileItWaits( listener );
			// Before it listens: somebody else who leaves meanwhile must not take the channel away.
			listeners.add( waiting.listener );
			try {
				await joinChannel();
				waiting.letIn();
			} catch ( error ) {
				leave( waiting.listener );
				throw error;
			}
			return () => leave( waiting.listener );
		},
		endSession: ( session ) => endSession( listeners, session ),
		stop: async () => {
			stopped = true;
			endAll();
			await leaveChannel();
		},
	};
}

const notNow = () =>
	new ProblemError( 'overloaded', undefined, { retryAfter: 2 } );

/** A desk that is not in yet has no answer to be ended or written to: what ends it meanwhile refuses it. */
function whileItWaits( listener: DeskListener ) {
	let state: 'waits' | 'in' | 'ended' = 'waits';
	return {
		listener: {
			...listener,
			send: ( event: DeskEvent ) => {
				if ( state === 'in' ) {
					listener.send( event );
				}
			},
			end: () => {
				if ( state === 'in' ) {
					listener.end();
				}
				state = 'ended';
			},
		},
		letIn: () => {
			if ( state === 'ended' ) {
				throw notNow();
			}
			state = 'in';
		},
	};
}

const endSession = (
	listeners: ReadonlySet< DeskListener >,
	session: string
): void =>
	[ ...listeners ]
		.filter( ( { session_sha256 } ) => session_sha256 === session )
		.forEach( ( { end } ) => end() );

function passOn(
	listeners: ReadonlySet< DeskListener >,
	payload: string
): void {
	const notice = JSON.parse( payload ) as DeskNotice;
	if ( 'ended_session' in notice ) {
		endSession( listeners, notice.ended_session );
		return;
	}
	for ( const listener of listeners ) {
		if ( listener.provider_id === notice.provider_id ) {
			listener.send( notice.event );
		}
	}
}
