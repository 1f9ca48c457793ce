import { __ } from '@wordpress/i18n';
import { useEffect, useRef, useState } from '@wordpress/element';
import type { RefObject } from 'react';
import { LEAVING } from '../../ui/may-leave.ts';
import { recordScreen, type Running } from './record-screen.ts';

/** What becomes of the recording. `nothing`: the owner chose nothing, or the browser gave nothing. */
export type Recording =
	| { status: 'ready'; problem: 'nothing' | null }
	| { status: 'choosing' }
	| { status: 'running'; startedAt: number; stop: () => void }
	| { status: 'done'; film: File };

/** Asks before the page is left: what was recorded would be lost. */
function warn( event: BeforeUnloadEvent ): void {
	event.preventDefault();
}

/** Asks before the part of the panel with the recorder goes away, for the same reason. */
function ask( event: Event, box: Element | null ): void {
	const words = __(
		'The recording has not been added. Go on, and throw it away?',
		'deskside'
	);
	const { target } = event;
	// The browser's own question: what could ask is what goes away.
	if (
		target instanceof Element &&
		target.contains( box ) &&
		! window.confirm( words )
	) {
		event.preventDefault();
	}
}

/** Records the screen, and leaves nothing behind when its place, the box, is closed. */
export function useRecorder( box: RefObject< Element > ) {
	const [ recording, set ] = useState< Recording >( {
		status: 'ready',
		problem: null,
	} );
	const running = useRef< Running | null >( null );
	const closed = useRef( false );
	useEffect( () => {
		closed.current = false;
		return () => {
			closed.current = true;
			running.current?.cancel();
		};
	}, [] );
	const wouldBeLost =
		recording.status === 'running' || recording.status === 'done';
	useEffect( () => {
		if ( ! wouldBeLost ) {
			return undefined;
		}
		window.addEventListener( 'beforeunload', warn );
		const onLeaving = ( event: Event ) => ask( event, box.current );
		window.addEventListener( LEAVING, onLeaving );
		return () => {
			window.removeEventListener( 'beforeunload', warn );
			window.removeEventListener( LEAVING, onLeaving );
		};
	}, [ wouldBeLost, box ] );

	const start = async () => {
		// What is there stays until there is something better.
		const otherwise: Recording =
			recording.status === 'done'
				? recording
				: { status: 'ready', problem: 'nothing' };
		set( { status: 'choosing' } );
		try {
			const now = await recordScreen( window );
			running.current = now;
			if ( closed.current ) {
				now.cancel();
			} else {
				set( {
					status: 'running',
					startedAt: Date.now(),
					stop: now.stop,
				} );
			}
			const film = await now.done;
			set( film ? { status: 'done', film } : otherwise );
		} catch {
			set( otherwise );
		}
	};
	return { recording, start: () => void start() };
}
