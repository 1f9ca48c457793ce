import { useEffect, useRef } from 'react';
import { isAway } from '../app/route.ts';
import { chooseLine } from './choose-line.ts';
import { focusLine, leaveToLine } from './focus-line.ts';
import { areShortcutsOn } from './shortcuts-setting.ts';
import {
	focusTarget,
	pressTarget,
	questionOf,
	type KeyQuestion,
	type Target,
} from './targets.ts';

/**
 * The desk's keys: j, k and the arrows through the queue, Enter opens (it is a link), x chooses, t takes and s solves what is
 * chosen or open, u updates the list, r, m, q, c and / to a place, Escape back, ? for help. They sleep while somebody writes or a dialog is open. Letters that change something
 * ask first: they may have been typed by mistake (WCAG 2.1.4).
 *
 * @param onHelp Shows the keys.
 * @param onAsk  Asks whether to go on.
 */
export function useDeskShortcuts(
	onHelp: () => void,
	onAsk: ( question: KeyQuestion ) => void
): void {
	const calls = useRef( { onHelp, onAsk } );
	calls.current = { onHelp, onAsk };
	useEffect( () => {
		const press = ( event: KeyboardEvent ) => {
			if ( isMeantForOthers( event ) ) {
				return;
			}
			const act = actionOf( event.key, calls.current );
			if ( act ) {
				event.preventDefault();
				act();
			}
		};
		document.addEventListener( 'keydown', press );
		return () => document.removeEventListener( 'keydown', press );
	}, [] );
}

interface Calls {
	onHelp: () => void;
	onAsk: ( question: KeyQuestion ) => void;
}

function actionOf(
	key: string,
	{ onHelp, onAsk }: Calls
): ( () => void ) | null {
	const isInQueue =
		document.activeElement === document.body ||
		Boolean( document.activeElement?.closest( '#queue' ) );
	if ( isInQueue && ( key === 'ArrowDown' || key === 'ArrowUp' ) ) {
		return () => focusLine( key === 'ArrowDown' ? 1 : -1 );
	}
	if ( key === 'Escape' ) {
		return () => {
			if ( ! pressTarget( 'clear' ) && isAway() ) {
				leaveToLine();
			}
		};
	}
	if ( ! areShortcutsOn() ) {
		return null;
	}
	switch ( key ) {
		case 'j':
			return () => focusLine( 1 );
		case 'k':
			return () => focusLine( -1 );
		case 'x':
			return chooseLine;
		case 't':
			return () => askOrPress( 'take', onAsk );
		case 's':
			return () => askOrPress( 'solve', onAsk );
		case 'u':
			return () => pressTarget( 'update' );
		case 'r':
			return () => focusTarget( 'reply' );
		case 'm':
			return () => focusTarget( 'minutes' );
		case 'q':
			return () => focusTarget( 'quote' );
		case 'c':
			return () => focusTarget( 'class' );
		case '/':
			return () => focusTarget( 'search' );
		case '?':
			return onHelp;
		default:
			return null;
	}
}

function askOrPress( target: Target, onAsk: Calls[ 'onAsk' ] ): void {
	const question = questionOf( target );
	if ( question ) {
		onAsk( question );
	} else {
		pressTarget( target );
	}
}

function isMeantForOthers( event: KeyboardEvent ): boolean {
	const target = event.target instanceof Element ? event.target : null;
	const writes = Boolean(
		target?.closest( 'input, textarea, select, [contenteditable="true"]' )
	);
	if ( writes && event.key === 'Escape' && target instanceof HTMLElement ) {
		target.blur();
	}
	return (
		writes ||
		event.defaultPrevented ||
		event.ctrlKey ||
		event.metaKey ||
		event.altKey ||
		event.isComposing ||
		document.querySelector( '[role="dialog"]' ) !== null
	);
}
