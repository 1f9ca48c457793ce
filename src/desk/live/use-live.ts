import { useDispatch } from '@wordpress/data';
import { useEffect, useRef } from 'react';
import type { DeskEvent } from '../../contract/desk.ts';
import { openEvents } from '../api/open-events.ts';
import { store } from '../store/index.ts';

/** What comes in together is read together. */
const GATHER_MS = 200;

/**
 * Keeps the desk as the provider has it, as long as somebody sits at it: events are read when they come, and after a
 * lost line everything on the screen is read again.
 *
 * @param open The open ticket; while the page is visible nothing in it is news.
 */
export function useLive( open: string | null ): void {
	const {
		hearEvents,
		loadQueue,
		loadTicket,
		markSeen,
		setLive,
		checkSession,
	} = useDispatch( store );
	const current = useRef( open );
	current.current = open;

	useEffect( () => {
		const see = () => {
			if ( current.current && document.visibilityState === 'visible' ) {
				void markSeen( current.current );
			}
		};
		see();
		document.addEventListener( 'visibilitychange', see );
		return () => document.removeEventListener( 'visibilitychange', see );
	}, [ open, markSeen ] );

	useEffect( () => {
		let gathered: DeskEvent[] = [];
		let timer: ReturnType< typeof setTimeout > | undefined;
		let wasBroken = false;
		const hear = () => {
			const looking =
				document.visibilityState === 'visible' ? current.current : null;
			void hearEvents( gathered, looking );
			gathered = [];
		};
		const catchUp = () => {
			void loadQueue();
			if ( current.current ) {
				void loadTicket( current.current );
			}
		};
		const stop = openEvents( {
			onEvent( event ) {
				gathered.push( event );
				clearTimeout( timer );
				timer = setTimeout( hear, GATHER_MS );
			},
			onState( live ) {
				void setLive( live );
				if ( live === 'live' && wasBroken ) {
					catchUp();
				} else if ( live === 'broken' && ! wasBroken ) {
					void checkSession();
				}
				wasBroken = live === 'broken';
			},
		} );
		return () => {
			clearTimeout( timer );
			stop();
		};
	}, [ hearEvents, loadQueue, loadTicket, setLive, checkSession ] );
}
