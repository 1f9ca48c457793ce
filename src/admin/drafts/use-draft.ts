import { useCallback, useEffect, useRef, useState } from '@wordpress/element';
import { joinDraftChannel } from './draft-channel.ts';
import {
	loadDraft,
	removeDraft,
	saveDraft,
	sweepDrafts,
} from './draft-store.ts';
import { mergeDrafts } from './merge-drafts.ts';

const SAVE_AFTER_MS = 400;

type Base = { id: string; body: string };

export type DraftHandle< T > = {
	/** Null until IndexedDB has answered or something was changed. */
	draft: T | null;
	change: ( patch: Partial< T > ) => void;
	/** The draft as it is this instant, ahead of the next rendering. */
	current: () => T | null;
	/** Forgets the draft and begins another. */
	clear: () => Promise< void >;
	/** False when the browser keeps nothing: the text is lost with the page, so it is said. */
	kept: boolean;
};

/**
 * A draft that survives reload, crash, logout and a dead connection, shared with the other tabs.
 *
 * @param key   Whose and what for, see `draftKey`.
 * @param begin Makes an empty draft.
 * @param slim  What of it is written down, without what would be too large to keep; null while there is nothing worth it.
 * @param join  Adds to what another tab kept what only this tab has; gets theirs, ours and what of ours is written down.
 */
export function useDraft< T extends Base >(
	key: string,
	begin: () => T,
	slim: ( draft: T ) => T | null = ( draft ) => draft,
	join: ( theirs: T, ours: T, kept: T | null ) => T = ( theirs ) => theirs
): DraftHandle< T > {
	const [ draft, setDraft ] = useState< T | null >( null );
	const [ kept, setKept ] = useState( true );
	const now = useRef< T | null >( null );
	const base = useRef< T | null >( null );
	/** What was begun before the kept one was read. */
	const began = useRef< T | null >( null );
	const timer = useRef< ReturnType< typeof setTimeout > | undefined >();
	const channel = useRef< ReturnType< typeof joinDraftChannel > | null >(
		null
	);
	const make = useRef( { begin, slim, join } );
	make.current = { begin, slim, join };

	const show = useCallback( ( next: T ) => {
		now.current = next;
		setDraft( next );
	}, [] );

	const save = useCallback( async () => {
		clearTimeout( timer.current );
		timer.current = undefined;
		const ours = now.current;
		const from = base.current;
		if ( ! ours || ! from || ours === from ) {
			return;
		}
		if ( ! make.current.slim( ours ) ) {
			// Emptied by hand: it must not come back with a reload.
			if ( make.current.slim( from ) ) {
				base.current = ours;
				await removeDraft( key );
				channel.current?.tell();
			}
			return;
		}
		base.current = ours;
		const done = await saveDraft< T >( key, ( stored ) => {
			const merged = stored ? mergeDrafts( from, ours, stored ) : ours;
			return make.current.slim( merged ) ?? merged;
		} );
		setKept( done );
		channel.current?.tell();
	}, [ key ] );

	/** What was typed before the kept one was read is written down when it is. */
	const saveSoon = useCallback( () => {
		timer.current ??= began.current
			? undefined
			: setTimeout( () => void save(), SAVE_AFTER_MS );
	}, [ save ] );

	const hear = useCallback( async () => {
		const found = await loadDraft< T >( key );
		const ours = now.current;
		const from = base.current;
		if ( ! ours || ! from ) {
			return;
		}
		if ( ! found ) {
			// Sent or thrown away there. What was typed here since then stays.
			if ( ours === from ) {
				base.current = make.current.begin();
				show( base.current );
			}
			return;
		}
		const kept = make.current.slim( ours );
		const untouched = ours === from || ! kept;
		const theirs = make.current.join( found, ours, kept );
		base.current = theirs;
		show( untouched ? theirs : mergeDrafts( from, ours, theirs ) );
	}, [ key, show ] );

	useEffect( () => {
		let gone = false;
		channel.current = joinDraftChannel( key, () => void hear() );
		void loadDraft< T >( key ).then( ( stored ) => {
			if ( ! gone ) {
				const early = began.current;
				began.current = null;
				// A draft of an older version of the plugin has what it has; the rest is as in a new one.
				base.current = {
					...( early ?? make.current.begin() ),
					...stored,
				};
				show( addTyped( base.current, early, now.current ) );
				if ( early ) {
					saveSoon();
				}
			}
			void sweepDrafts();
		} );
		const onHide = () => void save();
		window.addEventListener( 'pagehide', onHide );
		return () => {
			gone = true;
			window.removeEventListener( 'pagehide', onHide );
			void save();
			channel.current?.close();
		};
	}, [ key, hear, save, saveSoon, show ] );

	const change = useCallback(
		( patch: Partial< T > ) => {
			if ( ! now.current ) {
				// Changed before the kept one was read.
				began.current = base.current = make.current.begin();
			}
			show( { ...( now.current ?? base.current! ), ...patch } );
			saveSoon();
		},
		[ saveSoon, show ]
	);

	const clear = useCallback( async () => {
		clearTimeout( timer.current );
		timer.current = undefined;
		base.current = make.current.begin();
		show( base.current );
		await removeDraft( key );
		channel.current?.tell();
	}, [ key, show ] );

	const current = useCallback( () => now.current, [] );

	return { draft, change, current, clear, kept };
}

/** What was typed stands below what was kept, where the cursor goes on. */
const addTyped = < T extends Base >(
	found: T,
	early: T | null,
	typed: T | null
): T =>
	early && typed
		? {
				...mergeDrafts( early, typed, found ),
				body: [ found.body, typed.body ]
					.filter( Boolean )
					.join( '\n\n' ),
		  }
		: found;
