import { deskEvent, type DeskEvent } from '../../contract/desk.ts';
import { deskUrl } from './request.ts';

export type LiveState = 'connecting' | 'live' | 'broken';

interface Listener {
	onEvent: ( event: DeskEvent ) => void;
	onState: ( state: LiveState ) => void;
}

const FIRST_DELAY_MS = 1_000;
const LONGEST_DELAY_MS = 30_000;

/**
 * Listens to the provider until told to stop. The browser itself reconnects after a lost line; when it has given up
 * (an error answer), a new stream is opened after a growing, jittered delay.
 *
 * @param listener Hears each event, and how the line stands.
 * @return Stops listening.
 */
export function openEvents( { onEvent, onState }: Listener ): () => void {
	let source: EventSource | null = null;
	let timer: ReturnType< typeof setTimeout > | undefined;
	let delay = FIRST_DELAY_MS;

	const open = () => {
		source = new EventSource( deskUrl( 'events' ) );
		source.onopen = () => {
			delay = FIRST_DELAY_MS;
			onState( 'live' );
		};
		source.onmessage = ( { data } ) => {
			const event = parse( data );
			if ( event ) {
				onEvent( event );
			}
		};
		source.onerror = () => {
			onState( 'broken' );
			if ( source?.readyState === EventSource.CLOSED ) {
				timer = setTimeout( open, delay * ( 0.5 + Math.random() / 2 ) );
				delay = Math.min( delay * 2, LONGEST_DELAY_MS );
			}
		};
	};

	onState( 'connecting' );
	open();
	return () => {
		clearTimeout( timer );
		source?.close();
	};
}

function parse( data: unknown ): DeskEvent | null {
	try {
		return deskEvent.parse( JSON.parse( String( data ) ) );
	} catch {
		return null;
	}
}
